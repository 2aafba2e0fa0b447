// The timer of a test: counts down between two answers of the server, whose clock alone decides.
(() => {
  const BEAT = 15000;

  const written = seconds =>
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

  const draw = timer => {
    const clock = timer.querySelector('[role=timer]');
    const { ends, words } = timer.yunyanExam;
    if (ends === null) {
      clock.textContent = words.none;
      return;
    }
    const seconds = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    clock.textContent = words.left.replace('{0}', written(seconds));
    timer.toggleAttribute('data-short', seconds <= 60);
    if (seconds === 300 || seconds === 60) {
      timer.querySelector('[aria-live]').textContent = words.spoken.replace('{0}', seconds / 60);
    }
    if (seconds === 0 && !timer.yunyanExam.asked) {
      timer.yunyanExam.asked = true;
      // What travels in time still counts, so the server is asked a little later.
      setTimeout(() => timer.isConnected && timer.$server.beat(), 6000);
    }
  };

  window.yunyanExam = {
    start(timer, left, none, spoken) {
      timer.yunyanExam = { ends: null, asked: false, words: { left, none, spoken } };
      const every = (millis, act) => {
        const id = setInterval(() => (timer.isConnected ? act() : clearInterval(id)), millis);
      };
      every(1000, () => draw(timer));
      every(BEAT, () => timer.$server.beat());
    },
    left(timer, seconds) {
      timer.yunyanExam.ends = seconds < 0 ? null : performance.now() + seconds * 1000;
      timer.yunyanExam.asked = false;
      draw(timer);
    },
  };
})();

// The player's half of counting: it measures what was really played and reports it. The server decides what counts.
(() => {
  if (!window.yunyanStudy || customElements.get('study-player')) return;
  const { fill, clock, Part, transcript } = window.yunyanStudy;
  const EVERY = 10_000; // how often a running player reports
  const GAP = 3; // seconds of media between two ticks that still are one stretch, at normal speed
  const MOST_STRETCHES = 100;
  const STEP = 5; // seconds that an arrow goes
  const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
  const round = (seconds) => Math.round(seconds * 1000) / 1000;

  class StudyPlayer extends Part {
    begin() {
      this.media = this.querySelector('video, audio');
      this.fastest = Number(this.dataset.fastest ?? 2);
      this.stretches = [];
      this.sequence = Date.now(); // grows over reloads too, and no two devices share a session
      const media = this.media;
      this.on(media, 'loadedmetadata', () => this.resume());
      if (media.readyState > 0) this.resume();
      this.on(media, 'playing', () => this.start());
      this.on(media, 'timeupdate', () => this.tick());
      this.on(media, 'pause ended', () => {
        this.tick();
        this.stop();
        this.report();
      });
      // What was skipped is asked at the end.
      this.on(media, 'ended', () => this.passed(() => true));
      this.on(media, 'seeking waiting emptied', () => this.stop());
      this.on(media, 'ratechange', () => this.paced());
      this.on(this, 'click', (event) => {
        const button = event.target.closest?.('[data-rate]');
        if (button) media.playbackRate = Number(button.dataset.rate);
      });
      this.on(window, 'pagehide', () => this.leave());
      this.on(document, 'visibilitychange', () => this.leave());
      this.every = setInterval(() => this.report(), EVERY);
      this.playlist();
      this.captions();
      this.picture();
    }

    end() {
      this.leave();
      clearInterval(this.every);
      this.hls?.destroy();
    }

    /** A playlist of pieces where there is one: by the browser itself, else by a player that is fetched only then. */
    playlist() {
      const { hls, hlsPlayer } = this.media.dataset;
      if (!hls) return;
      if (this.media.canPlayType('application/vnd.apple.mpegurl')) {
        this.media.src = hls;
        return;
      }
      const script = document.createElement('script');
      script.src = hlsPlayer;
      script.onload = () => {
        if (!window.Hls?.isSupported() || !this.isConnected) return;
        const whole = this.media.getAttribute('src');
        this.hls = new window.Hls({ capLevelToPlayerSize: true });
        this.hls.on(window.Hls.Events.ERROR, (_, trouble) => {
          if (!trouble.fatal) return;
          // The whole file still plays.
          const at = this.media.currentTime;
          this.hls.destroy();
          this.hls = undefined;
          this.media.src = whole;
          this.media.currentTime = at;
        });
        this.hls.loadSource(hls);
        this.hls.attachMedia(this.media);
      };
      document.head.append(script);
    }

    captions() {
      const track = this.media.querySelector('track');
      const pane = this.querySelector('.yy-transcript');
      if (track && pane) this.transcript = transcript(this, pane, track, this.off.signal);
    }

    picture() {
      const button = this.querySelector('[data-do="picture"]');
      if (button) button.hidden = !document.pictureInPictureEnabled || !this.media.requestPictureInPicture;
    }

    tool(does, tool) {
      if (does === 'captions') this.toggleCaptions(tool);
      else if (does === 'picture') {
        const there = document.pictureInPictureElement;
        (there ? document.exitPictureInPicture() : this.media.requestPictureInPicture()).catch(() => {});
      }
    }

    toggleCaptions(tool = this.querySelector('[data-do="captions"]')) {
      const track = this.media.textTracks[0];
      if (!track || !tool) return;
      track.mode = track.mode === 'showing' ? 'hidden' : 'showing';
      tool.setAttribute('aria-pressed', String(track.mode === 'showing'));
    }

    key(key, target) {
      const inMedia = target === this.media;
      if (key === ' ' && !inMedia) this.media.paused ? this.media.play() : this.media.pause();
      else if ((key === 'ArrowLeft' || key === 'ArrowRight') && !inMedia) this.media.currentTime += key === 'ArrowLeft' ? -STEP : STEP;
      else if (key === '<' || key === '>') this.faster(key === '>' ? 1 : -1);
      else if (key === 'c') this.toggleCaptions();
      else if (key === 'm') this.media.muted = !this.media.muted;
      else return false;
      return true;
    }

    faster(steps) {
      const speeds = SPEEDS.filter((speed) => speed <= this.fastest);
      const at = Math.max(0, speeds.findIndex((speed) => speed >= this.media.playbackRate));
      this.media.playbackRate = speeds[Math.min(speeds.length - 1, Math.max(0, at + steps))];
    }

    here() {
      return Math.floor(this.media.currentTime);
    }

    jump(second) {
      this.media.currentTime = second;
      this.media.play().catch(() => {});
    }

    pauseHere() {
      this.media.pause();
    }

    goOn() {
      this.media.play().catch(() => {});
    }

    resume() {
      const position = Number(this.dataset.position);
      if (!this.resumed && position > 0 && position < this.media.duration - 5) this.media.currentTime = position;
      this.resumed = true;
    }

    start() {
      if (this.stretch) return;
      const now = this.media.currentTime;
      this.rate = this.media.playbackRate;
      this.stretch = { from: now, to: now, hidden: this.unseen() };
    }

    /** Whether it plays out of sight; what that counts is the course's rule. */
    unseen() {
      return document.visibilityState === 'hidden' && document.pictureInPictureElement !== this.media;
    }

    tick() {
      this.transcript?.follow(this.media.currentTime);
      if (!this.stretch || this.media.seeking) return;
      const step = this.media.currentTime - this.stretch.to;
      if (step >= 0 && step <= GAP * this.media.playbackRate) {
        const before = this.stretch.to;
        this.stretch.to = this.media.currentTime;
        this.passed((at) => before < at && at <= this.media.currentTime + (this.media.duration - at < 1 ? 1 : 0));
      } else {
        this.stop();
        this.start();
      }
    }

    /** Ends the stretch that runs, as far as it was really played. */
    stop() {
      if (this.stretch && this.stretch.to > this.stretch.from) this.stretches.push(this.stretch);
      this.stretch = undefined;
    }

    paced() {
      if (this.media.playbackRate > this.fastest) {
        this.media.playbackRate = this.fastest;
        return;
      }
      for (const button of this.querySelectorAll('[data-rate]')) {
        button.setAttribute('aria-pressed', String(Number(button.dataset.rate) === this.media.playbackRate));
      }
      if (!this.stretch) return;
      // One report has one speed.
      this.stop();
      this.report();
      this.start();
    }

    /** Out of sight or back: what was played before that is a stretch of its own. */
    leave() {
      this.tick();
      const playing = Boolean(this.stretch);
      this.stop();
      this.report(true);
      if (playing && !this.media.paused) this.start();
    }

    report(keepalive = false) {
      if (this.stretch) {
        const { to, hidden } = this.stretch;
        this.stop();
        this.stretch = { from: to, to, hidden };
      }
      while (this.stretches.length) {
        const played = this.stretches.splice(0, MOST_STRETCHES);
        this.sender.add(
          'segments',
          this,
          {
            course: this.dataset.course,
            session: this.session,
            sequence: ++this.sequence,
            played: played.map(({ from, to, hidden }) => ({ from: round(from), to: round(to), hidden })),
            rate: this.rate ?? 1,
            position: Math.floor(this.media.currentTime),
          },
          keepalive,
        );
      }
    }

    describe(counted) {
      return fill(this.said.counted, clock(counted.total), clock(counted.of));
    }
  }

  customElements.define('study-player', StudyPlayer);
})();

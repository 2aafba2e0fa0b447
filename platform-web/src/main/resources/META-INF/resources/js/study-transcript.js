// What is said, read from the captions: to follow, to search, and to jump to the second.
(() => {
  if (!window.yunyanStudy || window.yunyanStudy.transcript) return;
  const { clock, fill } = window.yunyanStudy;
  const plain = (text) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();

  class Transcript {
    constructor(player, pane, track, signal) {
      this.player = player;
      this.list = pane.querySelector('ol');
      this.found = pane.querySelector('.yy-transcript-found');
      this.search = pane.querySelector('input');
      this.rows = [];
      const ready = () => this.fill(track.track);
      track.addEventListener('load', ready, { signal });
      // Also to be read while the captions are not shown.
      if (track.track.mode === 'disabled') track.track.mode = 'hidden';
      if (track.readyState === HTMLTrackElement.LOADED || track.readyState === 2) ready();
      this.search.addEventListener('input', () => this.filter(), { signal });
      this.search.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          this.list.querySelector('li:not([hidden]) button')?.click();
        },
        { signal },
      );
    }

    fill(track) {
      if (this.rows.length || !track.cues?.length) return;
      for (const cue of track.cues) {
        const text = plain(cue.text);
        const row = document.createElement('li');
        const jump = document.createElement('button');
        jump.type = 'button';
        jump.dataset.jump = String(Math.floor(cue.startTime));
        const when = document.createElement('span');
        when.className = 'yy-transcript-when';
        when.textContent = clock(cue.startTime);
        const words = document.createElement('span');
        words.textContent = text;
        jump.append(when, words);
        row.append(jump);
        this.list.append(row);
        this.rows.push({ row, jump, words, text, from: cue.startTime, to: cue.endTime });
      }
      this.filter();
    }

    filter() {
      const wanted = this.search.value.trim().toLowerCase();
      let count = 0;
      for (const one of this.rows) {
        const at = wanted ? one.text.toLowerCase().indexOf(wanted) : -1;
        one.row.hidden = Boolean(wanted) && at < 0;
        if (!one.row.hidden) count++;
        if (at < 0) one.words.textContent = one.text;
        else {
          const mark = document.createElement('mark');
          mark.textContent = one.text.slice(at, at + wanted.length);
          one.words.replaceChildren(one.text.slice(0, at), mark, one.text.slice(at + wanted.length));
        }
      }
      this.found.textContent = wanted ? fill(this.player.said.found, count) : '';
    }

    /** Marks what is said now. */
    follow(second) {
      const now = this.rows.find((one) => one.from <= second && second < one.to);
      if (now === this.now) return;
      this.now?.jump.removeAttribute('aria-current');
      now?.jump.setAttribute('aria-current', 'true');
      this.now = now;
      const box = this.list.parentElement;
      if (now && !this.search.value && !box.contains(document.activeElement)) box.scrollTop = now.row.offsetTop - box.offsetTop - box.clientHeight / 3;
    }
  }

  window.yunyanStudy.transcript = (player, pane, track, signal) => new Transcript(player, pane, track, signal);
})();

// The player's half of counting: it measures what was really played or shown and reports it. The server decides what counts.
// Every report is kept in the browser until the server has answered it, so a lost line or a closed lid loses nothing.
(() => {
  if (window.yunyanStudy) return;

  const API = '/api/v1/study/';
  const KEPT = 'yunyan.study:';
  const EVERY = 10_000; // how often a running player reports
  const RETRY = [5_000, 10_000, 30_000, 60_000];
  const FASTEST = 2;
  const GAP = 3; // seconds of media between two ticks that still are one stretch, at normal speed
  const MOST_STRETCHES = 100;

  const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), sentence ?? '');
  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    const two = (number) => String(number).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60
      ? `${minutes}:${two(whole % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
  };

  /** Reports that the server has not answered yet; one entry each, so that two tabs never overwrite each other. */
  const memory = new Map();
  const kept = {
    put(key, report) {
      memory.set(key, report);
      try {
        localStorage.setItem(key, JSON.stringify(report));
      } catch {
        // Private or full: what is in memory is sent as long as the page is open.
      }
    },
    drop(key) {
      memory.delete(key);
      try {
        localStorage.removeItem(key);
      } catch {
        // see above
      }
    },
    of(owner) {
      const prefix = `${KEPT}${owner}:`;
      const reports = new Map([...memory].filter(([key]) => key.startsWith(prefix)));
      try {
        for (let i = 0; i < localStorage.length; i++) {
          const key = localStorage.key(i);
          if (key?.startsWith(prefix) && !reports.has(key)) reports.set(key, JSON.parse(localStorage.getItem(key)));
        }
      } catch {
        // see above
      }
      return [...reports].sort(([, a], [, b]) => a.at - b.at);
    },
  };

  let token;
  const fetchToken = async () => {
    const answer = await fetch('/api/csrf', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error('signed out');
    token = await answer.json();
  };
  const post = async (path, body, keepalive = false) => {
    if (!token) await fetchToken();
    const send = () =>
      fetch(API + path, {
        method: 'POST',
        credentials: 'same-origin',
        keepalive,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', [token.header]: token.token },
        body: JSON.stringify(body),
      });
    const answer = await send();
    if (answer.status !== 403) return answer;
    // The token of a session that was renewed meanwhile.
    await fetchToken();
    return send();
  };

  /** Sends what is kept, oldest first, and tells the parts of the page what became of it. */
  class Sender {
    constructor(owner) {
      this.owner = owner;
      this.failures = 0;
      this.parts = new Set();
      addEventListener('online', () => this.drain());
    }

    add(kind, part, body, keepalive = false) {
      const key = `${KEPT}${this.owner}:${body.session}:${kind}:${body.sequence ?? body.section}`;
      kept.put(key, { kind, unit: part.unit, body, at: Date.now() });
      return this.drain(keepalive);
    }

    async drain(keepalive = false) {
      if (this.sending) {
        this.again = true;
        return;
      }
      this.sending = true;
      clearTimeout(this.timer);
      try {
        do {
          this.again = false;
          this.early = 0;
          for (const [key, report] of kept.of(this.owner)) await this.deliver(key, report, keepalive);
        } while (this.again);
        this.failures = 0;
        this.tell('sent');
        if (this.early) this.timer = setTimeout(() => this.drain(), this.early * 1000);
      } catch (failure) {
        this.tell(failure.message === 'signed out' ? 'signedOut' : 'kept');
        this.timer = setTimeout(() => this.drain(), RETRY[Math.min(this.failures++, RETRY.length - 1)]);
      } finally {
        this.sending = false;
      }
    }

    async deliver(key, report, keepalive) {
      const path = `${encodeURIComponent(report.unit)}/${report.kind}`;
      const answer = await post(path, report.body, keepalive);
      if (answer.status === 401 || answer.status === 403) throw new Error('signed out');
      if (answer.status === 429 || answer.status >= 500) throw new Error('later');
      const counted = answer.ok ? await answer.json() : undefined;
      if (counted?.held === 'study.held.soon') this.early = Math.max(1, counted.waitSeconds, this.early);
      else kept.drop(key);
      if (!counted) return; // It makes no sense to the server and never will.
      for (const part of this.parts) part.onCounted?.(report, counted);
    }

    tell(state) {
      for (const part of this.parts) part.onLine?.(state);
    }
  }

  const senders = new Map();
  const sender = (owner) => {
    if (!senders.has(owner)) senders.set(owner, new Sender(owner));
    return senders.get(owner);
  };

  /** What a player and a reader have in common: who, what, under which session, and the line below. */
  class Part extends HTMLElement {
    connectedCallback() {
      this.sender = sender(this.dataset.owner);
      this.sender.parts.add(this);
      this.unit = this.dataset.unit;
      this.begin();
      this.sender.drain();
    }

    disconnectedCallback() {
      this.end();
      this.sender.parts.delete(this);
    }

    get said() {
      return this.words ?? {};
    }

    get session() {
      return this.renewed ?? this.dataset.session;
    }

    show(selector, text) {
      const place = this.querySelector(selector);
      if (place && place.textContent !== text) place.textContent = text;
    }

    onLine(state) {
      const waiting = kept.of(this.dataset.owner).length > 0;
      const before = this.line;
      this.line = waiting ? state : 'sent';
      if (this.line === before) return;
      const words = this.line === 'sent' ? (before && before !== 'sent' ? this.said.resent : '') : this.said[this.line];
      this.show('.yy-counted-kept', words ?? '');
      this.quietUntil = Date.now() + 8_000;
      if (words) this.show('.yy-counted-aloud', words);
    }

    onCounted(report, counted) {
      if (report.unit !== this.unit || report.body.course !== this.dataset.course) return;
      const percent = counted.of ? Math.min(100, (counted.total / counted.of) * 100) : 0;
      const words = this.describe(counted);
      this.show('.yy-counted-words', words);
      const bar = this.querySelector('.yy-meter-bar > div');
      if (bar) bar.style.inlineSize = `${percent}%`;
      const quarter = Math.floor(percent / 25);
      if (quarter > (this.quarter ?? 0)) this.show('.yy-counted-aloud', words);
      this.quarter = quarter;
      if (counted.held === 'study.held.session' && report.body.session === this.session) this.renew();
      else if ((this.line === 'sent' || !this.line) && Date.now() > (this.quietUntil ?? 0)) this.show('.yy-counted-kept', this.excuse(counted.held));
      this.counted?.(report, counted);
      if ((counted.unitDone && this.dataset.done !== 'true') || (counted.courseDone && !this.courseDone)) {
        this.dataset.done = 'true';
        this.courseDone = counted.courseDone;
        this.show('.yy-counted-aloud', this.said.done);
        this.dispatchEvent(new CustomEvent('study-done'));
      }
    }

    excuse(held) {
      return held && held !== 'study.held.soon' ? (this.said[held] ?? '') : '';
    }

    /** The session was forgotten or is too old: from now on under a new one. */
    async renew() {
      if (this.renewing) return;
      this.renewing = true;
      try {
        const answer = await post(`${encodeURIComponent(this.unit)}/sessions`, { course: this.dataset.course });
        if (answer.ok) this.renewed = (await answer.json()).id;
      } catch {
        // The next report says it again.
      } finally {
        setTimeout(() => (this.renewing = false), 60_000);
      }
    }
  }

  class StudyPlayer extends Part {
    begin() {
      this.media = this.querySelector('video, audio');
      this.stretches = [];
      this.sequence = Date.now(); // grows over reloads too, and no two devices share a session
      this.off = new AbortController();
      const on = (target, names, act) => {
        for (const name of names.split(' ')) target.addEventListener(name, act, { signal: this.off.signal });
      };
      on(this.media, 'loadedmetadata', () => this.resume());
      if (this.media.readyState > 0) this.resume();
      on(this.media, 'playing', () => this.start());
      on(this.media, 'timeupdate', () => this.tick());
      on(this.media, 'pause ended', () => {
        this.tick();
        this.stop();
        this.report();
      });
      on(this.media, 'seeking waiting emptied', () => this.stop());
      on(this.media, 'ratechange', () => this.paced());
      on(this, 'click', (event) => {
        const button = event.target.closest?.('[data-rate]');
        if (button) this.media.playbackRate = Number(button.dataset.rate);
      });
      on(window, 'pagehide', () => this.leave());
      on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && this.leave());
      this.every = setInterval(() => this.report(), EVERY);
    }

    end() {
      this.leave();
      clearInterval(this.every);
      this.off.abort();
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
      this.stretch = { from: now, to: now };
    }

    tick() {
      if (!this.stretch || this.media.seeking) return;
      const step = this.media.currentTime - this.stretch.to;
      if (step >= 0 && step <= GAP * this.media.playbackRate) {
        this.stretch.to = this.media.currentTime;
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
      if (this.media.playbackRate > FASTEST) {
        this.media.playbackRate = FASTEST;
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

    leave() {
      this.tick();
      const playing = Boolean(this.stretch);
      this.stop();
      this.report(true);
      if (playing && !this.media.paused) this.start();
    }

    report(keepalive = false) {
      if (this.stretch) {
        const { to } = this.stretch;
        this.stop();
        this.stretch = { from: to, to };
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
            played: played.map(({ from, to }) => ({ from: round(from), to: round(to) })),
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

  const round = (seconds) => Math.round(seconds * 1000) / 1000;

  class StudyReader extends Part {
    begin() {
      this.shown = new Set();
      this.seen = new Map();
      this.observer = new IntersectionObserver((entries) => this.watch(entries), { threshold: [0, 0.25, 0.5, 0.75, 1] });
      for (const section of this.querySelectorAll('section[data-section]')) this.observer.observe(section);
      this.every = setInterval(() => this.tick(), 1000);
      this.open();
    }

    /** Goes to the section that a search has named, once the page has come to rest. */
    open() {
      const section = this.dataset.place && this.querySelector(`section[data-section="${this.dataset.place}"]`);
      if (!section) return;
      section.classList.add('yy-section-found');
      section.tabIndex = -1;
      setTimeout(() => {
        section.scrollIntoView({ block: 'start' });
        section.focus({ preventScroll: true });
      }, 300);
    }

    end() {
      clearInterval(this.every);
      this.observer.disconnect();
    }

    watch(entries) {
      for (const entry of entries) {
        const large = entry.rootBounds && entry.intersectionRect.height >= entry.rootBounds.height / 3;
        if (entry.isIntersecting && (entry.intersectionRatio >= 0.5 || large)) this.shown.add(entry.target);
        else this.shown.delete(entry.target);
      }
    }

    /** A second of somebody's eyes goes to the first section in view that is not read yet. */
    tick() {
      if (document.visibilityState !== 'visible') return;
      const section = [...this.querySelectorAll('section[data-section]')].find(
        (one) => this.shown.has(one) && one.dataset.read !== 'true' && !this.waits(one),
      );
      if (!section) return;
      const seconds = (this.seen.get(section) ?? 0) + 1;
      this.seen.set(section, seconds);
      if (seconds >= Number(section.dataset.seconds)) this.report(section);
    }

    waits(section) {
      return Number(section.dataset.until ?? 0) > Date.now();
    }

    report(section) {
      section.dataset.until = String(Date.now() + 60_000);
      this.sender.add('sections', this, {
        course: this.dataset.course,
        session: this.session,
        section: Number(section.dataset.section),
      });
    }

    counted(report, counted) {
      const section = this.querySelector(`section[data-section="${report.body.section}"]`);
      if (!section) return;
      if (counted.held === 'study.held.session') section.dataset.until = '0';
      if (counted.held) return;
      section.dataset.read = 'true';
      const mark = section.querySelector('.yy-section-read');
      if (mark) mark.textContent = this.said.section ?? '';
    }

    describe(counted) {
      return fill(this.said.read, counted.total, counted.of);
    }
  }

  window.yunyanStudy = { kept, sender };
  customElements.define('study-player', StudyPlayer);
  customElements.define('study-reader', StudyReader);
})();

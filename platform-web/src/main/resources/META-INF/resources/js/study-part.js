// What everything that is studied has in common: who, what, under which session, the line below, the place to go on from, the keys,
// and the points at which something is asked.
(() => {
  if (!window.yunyanStudy || window.yunyanStudy.Part) return;
  const { post, sender } = window.yunyanStudy;
  const KEYS_OFF = 'yunyan.keys.off';

  /** An author who looks at her draft studies nothing, so nobody is told. */
  const nobody = { parts: new Set(), add() {}, drain() {} };

  const typing = (target) =>
    target instanceof Element &&
    (target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], vaadin-text-area'));
  const working = (target) => target instanceof Element && target.closest('button, a[href], summary, input, label, [role=button], video, audio');
  const keysOn = () => localStorage.getItem(KEYS_OFF) !== 'true';

  class Part extends HTMLElement {
    connectedCallback() {
      this.sender = this.dataset.preview === undefined ? sender(this.dataset.owner) : nobody;
      this.sender.parts.add(this);
      this.unit = this.dataset.unit;
      this.off = new AbortController();
      this.points = (this.dataset.recall || '')
        .split(',')
        .filter(Boolean)
        .map((pair) => pair.split(':').map(Number));
      this.on(document, 'keydown', (event) => this.pressed(event));
      this.on(document, 'click', (event) => this.clicked(event));
      const box = this.querySelector('[data-do="keys"]');
      if (box) box.checked = keysOn();
      this.begin();
      this.sender.drain();
    }

    disconnectedCallback() {
      this.end();
      this.off.abort();
      this.sender.parts.delete(this);
    }

    on(target, names, act) {
      for (const name of names.split(' ')) target.addEventListener(name, act, { signal: this.off.signal });
    }

    get said() {
      return this.words ?? {};
    }

    get session() {
      return this.renewed ?? this.dataset.session;
    }

    /** What reports of this session are signed with. */
    get secret() {
      return this.renewedKey ?? this.dataset.key;
    }

    show(selector, text) {
      const place = this.querySelector(selector);
      if (place && place.textContent !== text) place.textContent = text;
    }

    /** Keys of one letter work only where nobody writes, and can be switched off. */
    pressed(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !keysOn()) return;
      const target = event.composedPath()[0];
      if (typing(target)) return;
      if ((event.key === ' ' || event.key.startsWith('Arrow')) && working(target) && !this.contains(target)) return;
      if (event.key === ' ' && working(target)) return;
      if (this.letter(event.key) || this.key?.(event.key, target)) event.preventDefault();
    }

    clicked(event) {
      const target = event.composedPath()[0];
      if (!(target instanceof Element)) return;
      const jump = target.closest('[data-jump]');
      if (jump) return this.jump(Number(jump.dataset.jump));
      const tool = target.closest('[data-do]');
      if (!tool) return;
      if (tool.dataset.do === 'onward') this.goOn?.();
      else if (tool.dataset.do === 'bookmark' || tool.dataset.do === 'note') this.jot(tool.dataset.do === 'note');
      else if (tool.dataset.do === 'keys') {
        if (tool.checked) localStorage.removeItem(KEYS_OFF);
        else localStorage.setItem(KEYS_OFF, 'true');
      } else if (this.contains(tool)) this.tool?.(tool.dataset.do, tool);
    }

    letter(key) {
      if (key === 'b') this.jot(false);
      else if (key === 'n') this.jot(true);
      else return false;
      return true;
    }

    jot(note) {
      this.dispatchEvent(new CustomEvent('study-jot', { detail: { at: this.here(), note } }));
    }

    /** A point was reached: what is asked there appears below, and nothing stops unless the course wants it there. */
    passed(reached) {
      this.points = this.points.filter(([at, point, pauses]) => {
        if (!reached(at)) return true;
        this.dispatchEvent(new CustomEvent('study-recall', { detail: { point } }));
        if (pauses && this.pauseHere) this.pauseAt(point);
        return false;
      });
    }

    /** It stops by itself, as if she had stopped it; what she is writing elsewhere keeps the keyboard. */
    pauseAt(point) {
      this.pauseHere();
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      this.dispatchEvent(new CustomEvent('study-pause', { detail: { point, writes: Boolean(typing(document.activeElement)) } }));
    }

    /** Where she is goes to the server, so that any device opens it there; held back until she rests. */
    stoppedAt(place) {
      if (place === this.told || this.dataset.beside !== undefined) return;
      this.waiting = place;
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.tellPlace(), 1_500);
    }

    tellPlace(keepalive = false) {
      clearTimeout(this.rest);
      if (this.waiting === undefined || this.waiting === this.told) return;
      this.told = this.waiting;
      this.sender.add('place', this, { course: this.dataset.course, at: this.waiting }, keepalive);
    }

    onLine(state, waiting) {
      const before = this.line;
      this.line = waiting > 0 ? state : 'sent';
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
      if (counted.held === 'study.held.elsewhere' && report.body.session === this.session) this.giveWay();
      else if (counted.held === 'study.held.session' && report.body.session === this.session) this.renew();
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

    /** Another page or device goes on: this one stops politely, says why, and can take over again. */
    giveWay() {
      if (this.elsewhere) return;
      this.pauseHere?.();
      this.elsewhere = document.createElement('div');
      this.elsewhere.className = 'yy-elsewhere';
      this.elsewhere.setAttribute('role', 'status');
      const why = document.createElement('p');
      const go = document.createElement('button');
      go.type = 'button';
      go.className = 'yy-tool';
      go.textContent = this.said.go;
      go.addEventListener('click', () => this.takeOver());
      this.elsewhere.append(why, go);
      this.prepend(this.elsewhere);
      // After the region is there, so that it is read aloud.
      requestAnimationFrame(() => (why.textContent = this.said['study.held.elsewhere']));
    }

    async takeOver() {
      await this.renew(true);
      this.elsewhere?.remove();
      this.elsewhere = undefined;
      this.goOn?.();
    }

    /** The session was forgotten, is too old, or another one goes on: from now on under a new one. */
    async renew(now = false) {
      if (this.renewing && !now) return;
      this.renewing = true;
      try {
        const answer = await post(`${encodeURIComponent(this.unit)}/sessions`, { course: this.dataset.course });
        if (answer.ok) {
          const session = await answer.json();
          this.renewed = session.id;
          this.renewedKey = session.key;
        }
      } catch {
        // The next report says it again.
      } finally {
        setTimeout(() => (this.renewing = false), 60_000);
      }
    }
  }

  window.yunyanStudy.Part = Part;
})();

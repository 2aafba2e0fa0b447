// What is read part by part: a text by its sections, slides by their pages. A part that was looked at for long enough is reported.
(() => {
  if (!window.yunyanStudy || customElements.get('study-reader')) return;
  const { fill, Part } = window.yunyanStudy;
  const AGAIN = 60_000; // until a part that was reported but not answered is reported once more

  class StudyReader extends Part {
    begin() {
      this.shown = new Set();
      this.seen = new Map();
      this.observer = new IntersectionObserver((entries) => this.watch(entries), { threshold: [0, 0.25, 0.5, 0.75, 1] });
      for (const section of this.sections()) this.observer.observe(section);
      this.every = setInterval(() => this.tick(), 1000);
      this.on(window, 'pagehide', () => this.tellPlace(true));
      this.on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && this.tellPlace(true));
      this.open();
    }

    sections() {
      return [...this.querySelectorAll('section[data-section]')];
    }

    section(index) {
      return this.querySelector(`section[data-section="${index}"]`);
    }

    /** Goes to where a search or a note has led, or where she stopped, once the page has come to rest. */
    open() {
      const { found, place } = this.dataset;
      const section = this.section(found ?? place);
      if (!section) return;
      this.told = Number(found ?? place);
      setTimeout(() => this.lead(section, found !== undefined), 300);
    }

    lead(section, mark) {
      if (mark) section.classList.add('yy-section-found');
      section.tabIndex = -1;
      section.scrollIntoView({ block: 'start' });
      section.focus({ preventScroll: true });
    }

    jump(index) {
      const section = this.section(index);
      if (section) this.lead(section, true);
    }

    here() {
      return Number(this.current()?.dataset.section ?? 0);
    }

    current() {
      return this.sections().find((section) => section.getBoundingClientRect().bottom > innerHeight / 3);
    }

    end() {
      this.tellPlace(true);
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
      if (document.visibilityState !== 'visible' || this.elsewhere) return;
      if (scrollY > 0) this.stoppedAt(this.here());
      const section = this.sections().find((one) => this.shown.has(one) && one.dataset.read !== 'true' && !this.waits(one));
      if (!section) return;
      const seconds = (this.seen.get(section) ?? 0) + 1;
      this.seen.set(section, seconds);
      if (seconds >= Number(section.dataset.seconds)) this.report(section);
    }

    waits(section) {
      return Number(section.dataset.until ?? 0) > Date.now();
    }

    report(section) {
      section.dataset.until = String(Date.now() + AGAIN);
      this.sender.add('sections', this, {
        course: this.dataset.course,
        session: this.session,
        section: Number(section.dataset.section),
      });
    }

    counted(report, counted) {
      const section = this.section(report.body.section);
      if (!section) return;
      if (counted.held === 'study.held.session' || counted.held === 'study.held.elsewhere') section.dataset.until = '0';
      if (counted.held) return;
      section.dataset.read = 'true';
      const mark = section.querySelector('.yy-section-read');
      if (mark) mark.textContent = this.said.section ?? '';
      this.passed((at) => at === report.body.section);
    }

    describe(counted) {
      return fill(this.said.read, counted.total, counted.of);
    }
  }

  class StudySlides extends Part {
    connectedCallback() {
      if (this.dataset.beside === undefined) super.connectedCallback();
      else {
        this.off = new AbortController();
        this.on(this, 'click', (event) => this.clicked(event));
        this.begin();
      }
    }

    disconnectedCallback() {
      if (this.dataset.beside === undefined) super.disconnectedCallback();
      else this.off.abort();
    }

    begin() {
      this.pages = Number(this.dataset.pages);
      this.read = new Set((this.dataset.read || '').split(',').filter(Boolean).map(Number));
      this.seen = new Map();
      this.until = new Map();
      this.on(window, 'pagehide', () => this.tellPlace(true));
      const place = Number(this.dataset.place ?? 0);
      this.told = place;
      this.turn(Math.min(Math.max(0, place), this.pages - 1), true);
      if (this.dataset.beside === undefined) this.every = setInterval(() => this.tick(), 1000);
    }

    end() {
      this.tellPlace(true);
      clearInterval(this.every);
    }

    address(page) {
      return this.pictures?.[page] ?? this.dataset.picture.replace('{page}', String(page));
    }

    turn(page, quiet = false) {
      if (page < 0 || page >= this.pages) return;
      this.page = page;
      const picture = this.querySelector('.yy-slides-frame img');
      picture.src = this.address(page);
      picture.alt = (this.texts?.[page] || '').trim() || fill(this.said.page, page + 1, this.pages);
      this.show('.yy-slides-where', fill(this.said.page, page + 1, this.pages));
      this.show('.yy-slides-text', this.texts?.[page] ?? '');
      const words = this.querySelector('.yy-slides-words');
      if (words) words.hidden = !(this.texts?.[page] || '').trim();
      for (const way of this.querySelectorAll('[data-do="back"], [data-do="on"]')) {
        way.disabled = way.dataset.do === 'back' ? page === 0 : page === this.pages - 1;
      }
      if (page + 1 < this.pages) new Image().src = this.address(page + 1);
      if (!quiet) this.stoppedAt(page);
    }

    tool(does) {
      if (does === 'back') this.turn(this.page - 1);
      if (does === 'on') this.turn(this.page + 1);
    }

    key(key) {
      if (key === 'ArrowLeft' || key === 'PageUp') this.turn(this.page - 1);
      else if (key === 'ArrowRight' || key === 'PageDown') this.turn(this.page + 1);
      else if (key === 'Home') this.turn(0);
      else if (key === 'End') this.turn(this.pages - 1);
      else return false;
      return true;
    }

    here() {
      return this.page;
    }

    jump(page) {
      this.turn(page);
      this.querySelector('.yy-slides-frame')?.scrollIntoView({ block: 'center' });
    }

    /** A second of a page that is looked at, once its picture is there. */
    tick() {
      const picture = this.querySelector('.yy-slides-frame img');
      if (document.visibilityState !== 'visible' || this.elsewhere || !picture.complete || !picture.naturalWidth) return;
      if (this.read.has(this.page) || (this.until.get(this.page) ?? 0) > Date.now()) return;
      const seconds = (this.seen.get(this.page) ?? 0) + 1;
      this.seen.set(this.page, seconds);
      if (seconds < Number(this.dataset.seconds)) return;
      this.until.set(this.page, Date.now() + AGAIN);
      this.sender.add('sections', this, { course: this.dataset.course, session: this.session, section: this.page });
    }

    counted(report, counted) {
      if (counted.held === 'study.held.session' || counted.held === 'study.held.elsewhere') this.until.set(report.body.section, 0);
      if (counted.held) return;
      this.read.add(report.body.section);
      this.passed((at) => at === report.body.section);
    }

    describe(counted) {
      return fill(this.said.pages, counted.total, counted.of);
    }
  }

  customElements.define('study-reader', StudyReader);
  customElements.define('study-slides', StudySlides);
})();

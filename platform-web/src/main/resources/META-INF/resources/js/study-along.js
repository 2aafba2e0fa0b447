// Taking units along: into this browser, out of it, and playing them where there is no line.
(() => {
  if (!window.yunyanStudy || customElements.get('study-along')) return;
  const { fill, clock, kept, taken, post, sender } = window.yunyanStudy;
  const KEPT = 'yunyan-along';
  const MOST_BYTES = 50 * 1024 * 1024;
  const STALE = 12 * 3_600_000; // after which a session is renewed while there is a line
  const WEEK = 7 * 24 * 3_600_000; // how long a session takes reports
  const SHELL = [
    '/js/along.html',
    '/images/mark.svg',
    '/styles/yunyan.css',
    '/styles/parts.css',
    '/styles/study.css',
    '/webjars/js-sha256/0.11.1/build/sha256.min.js',
    '/js/study-post.js',
    '/js/study-part.js',
    '/js/study-transcript.js',
    '/js/study-player.js',
    '/js/study-reader.js',
    '/js/study-along.js',
  ];

  const make = (tag, { text, ...attributes } = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    element.append(...children);
    return element;
  };
  const button = (text, act) => {
    const made = make('button', { type: 'button', class: 'yy-tool', text });
    made.addEventListener('click', act);
    return made;
  };
  const key = (owner, course, unit) => `${owner}:${course}:${unit}`;
  const megabytes = (bytes) => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;
  const day = (at) => new Date(at).toLocaleDateString();

  const fetchUnit = async (course, unit) => {
    const answer = await post(`${encodeURIComponent(unit)}/along`, { course });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  /** Keeps one file; says how large it is. */
  const keep = async (cache, address) => {
    const answer = await fetch(address, { credentials: 'same-origin' });
    if (answer.status !== 200) throw new Error(`${answer.status} ${address}`);
    const copy = answer.clone();
    const size = (await answer.blob()).size;
    await cache.put(address, copy);
    return size;
  };

  const register = async () => {
    const registration = await navigator.serviceWorker.register('/along-worker.js');
    await navigator.serviceWorker.ready;
    return registration;
  };

  const take = async (owner, course, unit, tell) => {
    await register();
    const fetched = await fetchUnit(course, unit);
    const cache = await caches.open(KEPT);
    let bytes = 0;
    tell(0);
    for (const address of SHELL) await keep(cache, address);
    for (const [i, address] of fetched.files.entries()) {
      bytes += await keep(cache, address);
      if (bytes > MOST_BYTES) throw new Error('too large');
      tell(Math.round(((i + 1) / fetched.files.length) * 100));
    }
    await taken.put(key(owner, course, unit), { ...fetched, bytes, takenAt: Date.now(), lang: document.documentElement.lang });
    navigator.storage?.persist?.().catch(() => {});
  };

  const drop = async (unit) => {
    await taken.drop(key(unit.owner, unit.course, unit.unit));
    const others = new Set((await taken.all()).flatMap((other) => other.files));
    const cache = await caches.open(KEPT);
    for (const address of unit.files) if (!others.has(address)) await cache.delete(address);
  };

  /** A session takes reports for a week; while there is a line it is renewed in time. */
  const refresh = async (unit) => {
    if (!navigator.onLine || Date.now() - unit.takenAt < STALE) return;
    try {
      const fetched = await fetchUnit(unit.course, unit.unit);
      await taken.put(key(unit.owner, unit.course, unit.unit), { ...unit, ...fetched, files: unit.files, takenAt: Date.now() });
    } catch {
      // The one that is there still holds.
    }
  };

  /** Below a unit: take it along, how far that is, and away with it. */
  class StudyAlong extends HTMLElement {
    async connectedCallback() {
      this.said = this.words ?? {};
      if (!('serviceWorker' in navigator) || !window.isSecureContext || !window.caches) {
        this.replaceChildren(make('p', { class: 'yy-quiet', text: this.said.insecure }));
        return;
      }
      this.state = make('p', { role: 'status', 'aria-live': 'polite', class: 'yy-quiet' });
      this.ways = make('div', { class: 'yy-tools' });
      this.replaceChildren(this.ways, this.state);
      const unit = await this.find();
      if (unit) await refresh(unit);
      this.show(unit);
    }

    find() {
      const { owner, course, unit } = this.dataset;
      return taken.get(key(owner, course, unit)).catch(() => undefined);
    }

    show(unit) {
      const shelf = make('a', { href: 'along', text: this.said.title });
      if (unit) {
        this.state.textContent = fill(this.said.taken, megabytes(unit.bytes), day(unit.takenAt + WEEK));
        this.ways.replaceChildren(button(this.said.drop, () => this.away(unit)), shelf);
      } else {
        this.state.textContent = '';
        this.ways.replaceChildren(button(this.said.take, () => this.take()), shelf);
      }
    }

    async take() {
      const { owner, course, unit } = this.dataset;
      this.ways.querySelector('button').disabled = true;
      try {
        await take(owner, course, unit, (percent) => (this.state.textContent = fill(this.said.taking, percent)));
        this.show(await this.find());
      } catch (failure) {
        console.warn('Not taken along', failure);
        this.show(undefined);
        this.state.textContent = this.said.fails;
      }
      this.ways.querySelector('button').focus();
    }

    async away(unit) {
      await drop(unit);
      this.show(undefined);
      this.ways.querySelector('button').focus();
    }
  }

  const link = (unit) =>
    make('a', {
      href: `/study/${encodeURIComponent(unit.course)}/${encodeURIComponent(unit.unit)}`,
      text: unit.title,
      'router-ignore': '',
    });

  /** What lies in this browser. */
  class StudyShelf extends HTMLElement {
    async connectedCallback() {
      const said = this.words ?? {};
      const mine = (await taken.all().catch(() => [])).filter((unit) => unit.owner === this.dataset.owner);
      const waiting = await kept.count(this.dataset.owner);
      if (waiting > 0) sender(this.dataset.owner).drain();
      const state = make('p', { role: 'status', class: 'yy-quiet', text: waiting > 0 ? fill(said.queue, waiting) : '' });
      if (!mine.length) {
        this.replaceChildren(make('p', { text: said.none }), state);
        return;
      }
      const list = make('ul', { class: 'yy-shelf-list' });
      for (const unit of mine.sort((a, b) => b.takenAt - a.takenAt)) {
        const away = button(said.drop, async () => {
          await drop(unit);
          this.connectedCallback();
        });
        away.setAttribute('aria-label', `${said.drop}：${unit.title}`);
        list.append(
          make(
            'li',
            {},
            make('div', {}, link(unit), make('p', { class: 'yy-quiet', text: unit.courseTitle })),
            make('p', { class: 'yy-quiet', text: fill(said.taken, megabytes(unit.bytes), day(unit.takenAt + WEEK)) }),
            away,
          ),
        );
      }
      this.replaceChildren(list, state);
    }
  }

  const line = (unit) => {
    const media = unit.kind === 'VIDEO' || unit.kind === 'AUDIO';
    const counted = media ? unit.words.counted : unit.kind === 'SLIDES' ? unit.words.pages : unit.words.read;
    const words = media ? fill(counted, clock(unit.total), clock(unit.of)) : fill(counted, unit.total, unit.of);
    const bar = make('div', { class: 'yy-meter-bar', 'aria-hidden': 'true' }, make('div'));
    bar.firstChild.style.inlineSize = `${unit.of ? (unit.total / unit.of) * 100 : 0}%`;
    return make(
      'div',
      { class: 'yy-counted' },
      bar,
      make('p', { class: 'yy-counted-line' }, make('span', { class: 'yy-counted-words', text: words }), make('span', { class: 'yy-counted-kept' })),
      make('span', { class: 'yy-counted-aloud yy-seen-by-readers', role: 'status', 'aria-live': 'polite' }),
      make('p', { class: 'yy-quiet', text: unit.words.how }),
    );
  };

  const player = (unit) => {
    const part = make('study-player', { class: 'yy-player' });
    const media = make(unit.film ? 'video' : 'audio', { controls: '', preload: 'auto', src: unit.media, 'aria-label': unit.title, playsinline: '' });
    if (unit.captions) media.append(make('track', { kind: 'captions', srclang: 'zh', default: '', src: unit.captions }));
    const speeds = make('div', { class: 'yy-speeds', role: 'group', 'aria-label': unit.words.speed }, make('span', { text: unit.words.speed }));
    for (const rate of [0.75, 1, 1.25, 1.5, 2].filter((one) => one <= unit.fastest)) {
      const one = make('button', { type: 'button', 'data-rate': rate, 'aria-pressed': String(rate === 1), text: `${rate}×` });
      speeds.append(one);
    }
    part.append(media, make('div', { class: 'yy-tools' }, speeds), line(unit));
    part.dataset.fastest = unit.fastest;
    part.dataset.position = unit.position;
    return part;
  };

  const reader = (unit) => {
    const part = make('study-reader', { class: 'yy-reader' });
    unit.sections.forEach((section, i) => {
      const text = make('div', { class: 'yy-prose' });
      text.innerHTML = section.html; // made safe by the server before it was taken along
      const read = unit.studied.includes(i);
      part.append(
        make(
          'section',
          { 'data-section': i, 'data-seconds': section.seconds, 'data-read': String(read) },
          text,
          make('p', { class: 'yy-section-read', text: read ? unit.words.section : '' }),
        ),
      );
    });
    part.append(line(unit));
    if (unit.position > 0) part.dataset.place = unit.position;
    return part;
  };

  const slides = (unit) => {
    const part = make('study-slides', { class: 'yy-slides' });
    part.append(
      make('div', { class: 'yy-slides-frame' }, make('img', { alt: '' })),
      make(
        'div',
        { class: 'yy-slides-ways' },
        make('button', { type: 'button', class: 'yy-tool', 'data-do': 'back', text: unit.words.back }),
        make('span', { class: 'yy-slides-where', role: 'status', 'aria-live': 'polite' }),
        make('button', { type: 'button', class: 'yy-tool', 'data-do': 'on', text: unit.words.on }),
      ),
      line(unit),
    );
    part.pictures = unit.pictures;
    part.texts = unit.texts;
    part.dataset.pages = unit.pictures.length;
    part.dataset.seconds = unit.pageSeconds;
    part.dataset.read = unit.studied.join(',');
    part.dataset.place = unit.position;
    return part;
  };

  /** The light page: the unit of this address if it was taken along, else what there is. */
  class StudyOffline extends HTMLElement {
    async connectedCallback() {
      const [, study, course, wanted] = location.pathname.split('/').map(decodeURIComponent);
      const all = (await taken.all().catch(() => [])).sort((a, b) => b.takenAt - a.takenAt);
      const unit = study === 'study' ? all.find((one) => one.course === course && one.unit === wanted) : undefined;
      const said = (unit ?? all[0])?.words.along;
      document.documentElement.lang = (unit ?? all[0])?.lang || 'zh-CN';
      if (!said) {
        this.replaceChildren(make('h1', { text: '云研' }));
        return;
      }
      document.title = `${unit?.title ?? said.title} · 云研`;
      const back = button(said.back, () => location.reload());
      back.hidden = !navigator.onLine;
      addEventListener('online', () => (back.hidden = false));
      addEventListener('offline', () => (back.hidden = true));
      this.append(
        make('header', { class: 'yy-head' }, make('h1', { text: unit?.title ?? said.title })),
        make('p', { class: 'yy-offline-line', role: 'status', text: said.offline }),
        back,
      );
      if (unit) this.play(unit, said);
      else this.list(all, said);
    }

    list(all, said) {
      const list = make('ul', { class: 'yy-shelf-list' });
      for (const unit of all) list.append(make('li', {}, link(unit), make('p', { class: 'yy-quiet', text: unit.courseTitle })));
      this.append(list);
    }

    play(unit, said) {
      this.append(make('p', { class: 'yy-quiet', text: `${unit.courseTitle} · ${fill(said.by, unit.ownerName)}` }));
      const part = unit.kind === 'DOCUMENT' ? reader(unit) : unit.kind === 'SLIDES' ? slides(unit) : player(unit);
      Object.assign(part.dataset, {
        owner: unit.owner,
        course: unit.course,
        unit: unit.unit,
        session: unit.session.id,
        done: String(unit.done),
      });
      if (unit.session.key) part.dataset.key = unit.session.key;
      part.words = unit.words;
      this.append(part);
      if (unit.recalls) this.append(make('p', { class: 'yy-quiet', text: said.recall }));
      this.every = setInterval(() => this.remember(unit, part), 5_000);
      addEventListener('pagehide', () => this.remember(unit, part));
    }

    /** Where she was, for when she comes back without a line. */
    remember(unit, part) {
      const position = part.here?.() ?? 0;
      if (position === unit.position) return;
      unit.position = position;
      taken.put(key(unit.owner, unit.course, unit.unit), unit).catch(() => {});
    }

    disconnectedCallback() {
      clearInterval(this.every);
    }
  }

  customElements.define('study-along', StudyAlong);
  customElements.define('study-shelf', StudyShelf);
  customElements.define('study-offline', StudyOffline);
})();

// What is to be sent about studying: kept in the browser until the server has answered, signed, and sent in order. A lost line, a
// reload or a closed lid loses nothing: a report lies in local storage the moment it is made and in the database a moment later.
(() => {
  if (window.yunyanStudy) return;

  const API = '/api/v1/study/';
  const KEPT = 'yunyan.study:';
  const DATABASE = 'yunyan-study';
  const REPORTS = 'reports';
  const TAKEN = 'taken';
  const RETRY = [5_000, 10_000, 30_000, 60_000];

  const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), sentence ?? '');
  const two = (number) => String(number).padStart(2, '0');
  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    const minutes = Math.floor(whole / 60);
    return minutes < 60
      ? `${minutes}:${two(whole % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
  };

  /** What was played, in the words that the server checks: one thing a line, numbers in thousandths. */
  const thousandths = (number) => Math.round(number * 1000);
  const text = (unit, { course, session, sequence, rate, position, played }) =>
    [
      course,
      unit,
      session,
      sequence,
      thousandths(rate),
      position,
      played.map((one) => `${thousandths(one.from)}-${thousandths(one.to)}${one.hidden ? 'h' : ''}`).join(','),
    ].join('\n');
  const signed = (kind, unit, body, key) =>
    kind === 'segments' && key ? { ...body, signature: window.sha256.hmac(key, text(unit, body)) } : body;

  /** The browser's database; whoever has none (private windows of old browsers) goes on without. */
  let opened;
  const database = () =>
    (opened ??= new Promise((done, broken) => {
      const asked = indexedDB.open(DATABASE, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore(REPORTS);
        asked.result.createObjectStore(TAKEN);
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => broken(asked.error);
    }));
  const ask = async (store, mode, act) => {
    const open = await database();
    return new Promise((done, broken) => {
      const work = open.transaction(store, mode, { durability: 'strict' });
      const result = act(work.objectStore(store));
      work.oncomplete = () => done(result?.result);
      work.onerror = () => broken(work.error);
      work.onabort = () => broken(work.error);
    });
  };
  const all = async (store) => {
    const open = await database();
    return new Promise((done, broken) => {
      const found = [];
      const walk = open.transaction(store).objectStore(store).openCursor();
      walk.onsuccess = () => {
        const at = walk.result;
        if (!at) return done(found);
        found.push([at.key, at.value]);
        at.continue();
      };
      walk.onerror = () => broken(walk.error);
    });
  };
  const taken = {
    put: (key, unit) => ask(TAKEN, 'readwrite', (store) => store.put(unit, key)),
    get: (key) => ask(TAKEN, 'readonly', (store) => store.get(key)),
    drop: (key) => ask(TAKEN, 'readwrite', (store) => store.delete(key)),
    all: () => all(TAKEN).then((pairs) => pairs.map(([, unit]) => unit)),
  };

  /** Reports that the server has not answered yet; one entry each, so that two tabs never overwrite each other. */
  const memory = new Map();
  const kept = {
    put(key, report) {
      memory.set(key, report);
      try {
        localStorage.setItem(key, JSON.stringify(report));
      } catch {
        // Full or forbidden: the database below still has it.
      }
      ask(REPORTS, 'readwrite', (store) => store.put(report, key)).then(
        () => localStorage.removeItem(key),
        () => {},
      );
    },
    /** Whether nothing newer has taken its key while it was on the way. */
    isLatest: (key, report) => !memory.has(key) || memory.get(key) === report,
    drop(key) {
      memory.delete(key);
      try {
        localStorage.removeItem(key);
      } catch {
        // see above
      }
      return ask(REPORTS, 'readwrite', (store) => store.delete(key)).catch(() => {});
    },
    async of(owner) {
      const prefix = `${KEPT}${owner}:`;
      const reports = new Map([...memory].filter(([key]) => key.startsWith(prefix)));
      const add = (key, report) => key?.startsWith(prefix) && !reports.has(key) && reports.set(key, report);
      try {
        for (let i = 0; i < localStorage.length; i++) {
          const key = localStorage.key(i);
          if (key?.startsWith(prefix)) add(key, JSON.parse(localStorage.getItem(key)));
        }
      } catch {
        // see above
      }
      for (const [key, report] of await all(REPORTS).catch(() => [])) add(key, report);
      return [...reports].sort(([, a], [, b]) => a.at - b.at);
    },
    async count(owner) {
      return (await this.of(owner)).length;
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

  /** One tab sends at a time where browsers can agree on it; sending twice would cost the line, not the count. */
  const alone = (owner, act) =>
    navigator.locks ? navigator.locks.request(`yunyan-study-${owner}`, { ifAvailable: true }, (lock) => act(Boolean(lock))) : act(true);

  /** Sends what is kept, oldest first, and tells the parts of the page what became of it. */
  class Sender {
    constructor(owner) {
      this.owner = owner;
      this.failures = 0;
      this.parts = new Set();
      addEventListener('online', () => this.drain());
    }

    add(kind, part, body, keepalive = false) {
      const number = kind === 'place' ? part.unit : (body.sequence ?? body.section);
      const key = `${KEPT}${this.owner}:${body.session ?? body.course}:${kind}:${number}`;
      kept.put(key, { kind, unit: part.unit, body: signed(kind, part.unit, body, part.secret), at: Date.now() });
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
        await alone(this.owner, async (mine) => {
          if (!mine) {
            this.timer = setTimeout(() => this.drain(), 1_000);
            return;
          }
          do {
            this.again = false;
            this.early = 0;
            for (const [key, report] of await kept.of(this.owner)) await this.deliver(key, report, keepalive);
          } while (this.again);
          this.failures = 0;
          this.tell('sent');
          if (this.early) this.timer = setTimeout(() => this.drain(), this.early * 1000);
        });
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
      const counted = answer.status === 200 ? await answer.json() : undefined;
      if (counted?.held === 'study.held.soon') this.early = Math.max(1, counted.waitSeconds, this.early);
      else if (kept.isLatest(key, report)) await kept.drop(key);
      if (!counted) return; // It needs no answer, or makes no sense to the server and never will.
      for (const part of this.parts) part.onCounted?.(report, counted);
    }

    async tell(state) {
      const waiting = await kept.count(this.owner);
      for (const part of this.parts) part.onLine?.(state, waiting);
    }
  }

  const senders = new Map();
  const sender = (owner) => {
    if (!senders.has(owner)) senders.set(owner, new Sender(owner));
    return senders.get(owner);
  };

  window.yunyanStudy = { fill, clock, kept, taken, post, sender };
})();

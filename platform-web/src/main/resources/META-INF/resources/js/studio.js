// Tells the studio how long an uploaded video or audio lasts, from the file that was just sent; and keeps every key that is
// typed in this browser until the server has stored it, so that a closed lid or a lost line loses nothing.
(() => {
  if (window.yunyanStudio) return;
  const WAIT = 10_000;
  const KEPT = 'yunyan.typed:';
  const LEFT = 'yunyan.left:';
  const MOST_SENT = 60_000; // what a browser sends of a page that is being closed
  const LONGEST_KEPT = 180 * 24 * 3600 * 1000; // what nobody has come back for since then goes

  /** The same number that the server makes of a text. */
  const hash = (text) => {
    let number = 0;
    for (let i = 0; i < text.length; i++) number = (Math.imul(31, number) + text.charCodeAt(i)) | 0;
    return number;
  };

  const entriesOf = (beginning) => {
    const entries = [];
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const id = localStorage.key(i);
        if (id?.startsWith(beginning)) entries.push({ id, ...JSON.parse(localStorage.getItem(id)) });
      }
    } catch {
      // Private: then nothing was kept.
    }
    return entries.sort((one, other) => one.at - other.at);
  };

  /** A browser has little room, and what is typed today must find some. */
  const clear = () => {
    const oldest = Date.now() - LONGEST_KEPT;
    for (const { id, at } of [...entriesOf(KEPT), ...entriesOf(LEFT)]) {
      if (!(at > oldest)) localStorage.removeItem(id);
    }
  };
  clear();

  /** One entry a field, so that two tabs with different units never overwrite each other. */
  const kept = {
    key: (desk, field) => `${KEPT}${desk.dataset.desk}:${field}`,
    get(desk, field) {
      try {
        return JSON.parse(localStorage.getItem(kept.key(desk, field)));
      } catch {
        return null;
      }
    },
    put(desk, field, entry) {
      try {
        localStorage.setItem(kept.key(desk, field), JSON.stringify(entry));
      } catch {
        // Private or full: the server hears of it after the next pause as ever.
      }
    },
    drop(desk, field) {
      try {
        localStorage.removeItem(kept.key(desk, field));
      } catch {
        // see above
      }
    },
    all(desk) {
      const beginning = kept.key(desk, '');
      return entriesOf(beginning).map(({ id, ...entry }) => ({ field: id.slice(beginning.length), ...entry }));
    },
  };

  /** What the server has stored of each field that is shown: hash by name. */
  const bases = new Map();

  document.addEventListener(
    'input',
    (event) => {
      const path = event.composedPath().filter((part) => part instanceof Element);
      const field = path.find((part) => part.dataset?.typed);
      const desk = field?.closest('[data-desk]');
      const value = path[0]?.value;
      if (!desk || typeof value !== 'string') return;
      const name = field.dataset.typed;
      const base = bases.get(name) ?? kept.get(desk, name)?.base ?? 0;
      kept.put(desk, name, { value, base, at: Date.now() });
    },
    true,
  );

  let token;
  const fetchToken = async () => {
    const answer = await fetch('/api/csrf', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (answer.ok) token = await answer.json();
  };

  // The page goes: the server hears the last words too, if the line still carries them.
  addEventListener('pagehide', (event) => {
    const desk = document.querySelector('[data-desk]');
    if (!desk || !token || event.persisted) return;
    const typed = kept.all(desk);
    const body = JSON.stringify({ typed });
    if (!typed.length || new Blob([body]).size > MOST_SENT) return;
    fetch(`/api/v1/studio/courses/${encodeURIComponent(desk.dataset.course)}/typed`, {
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', [token.header]: token.token },
      body,
    }).catch(() => {});
  });

  const length = (file, kind) =>
    new Promise((found) => {
      const player = document.createElement(kind);
      const url = URL.createObjectURL(file);
      const end = (seconds) => {
        URL.revokeObjectURL(url);
        player.removeAttribute('src');
        found(Number.isFinite(seconds) ? Math.max(seconds > 0 ? 1 : 0, Math.floor(seconds)) : 0);
      };
      setTimeout(() => end(0), WAIT);
      player.preload = 'metadata';
      player.onerror = () => end(0);
      player.onloadedmetadata = () => {
        if (Number.isFinite(player.duration)) return end(player.duration);
        // What a browser recorded itself has no length until its end was looked for.
        player.ontimeupdate = () => end(player.duration);
        player.currentTime = 1e9;
      };
      player.src = url;
    });
  window.yunyanStudio = {
    measure(upload, kind) {
      if (upload.measuring) return;
      upload.measuring = true;
      upload.addEventListener('upload-success', async (event) => {
        const seconds = await length(event.detail.file, kind);
        upload.dispatchEvent(new CustomEvent('media-measured', { detail: { seconds } }));
      });
    },
    // What is stored now, by field; keys that were typed since stay here.
    stored(desk, json) {
      if (!token) fetchToken().catch(() => {});
      for (const [field, number] of Object.entries(JSON.parse(json))) {
        bases.set(field, number);
        const entry = kept.get(desk, field);
        if (!entry) continue;
        if (hash(entry.value) === number) kept.drop(desk, field);
        else kept.put(desk, field, { ...entry, base: number });
      }
    },
    // What earlier visits have left behind. It lies apart from now on, so that nothing typed today takes its place.
    left(desk) {
      for (const { field, ...entry } of kept.all(desk)) {
        try {
          localStorage.setItem(`${LEFT}${desk.dataset.desk}:${field}#${entry.at}`, JSON.stringify({ field, ...entry }));
          kept.drop(desk, field);
        } catch {
          // Full: it stays where it is.
        }
      }
      return JSON.stringify(entriesOf(`${LEFT}${desk.dataset.desk}:`));
    },
    settle(desk) {
      for (const { field } of kept.all(desk)) kept.drop(desk, field);
    },
    forget(desk, json) {
      for (const id of JSON.parse(json)) localStorage.removeItem(id);
    },
    // Plays one cue and stops at its end.
    play(player, from, to) {
      const stop = () => {
        if (player.currentTime < to) return;
        player.pause();
        player.removeEventListener('timeupdate', stop);
      };
      player.addEventListener('timeupdate', stop);
      player.currentTime = from;
      player.play();
    },
    // Leads to a field of the editor.
    lead(id) {
      requestAnimationFrame(() => {
        const field = document.getElementById(id);
        if (!field) return;
        field.scrollIntoView({ block: 'center' });
        field.focus();
      });
    },
  };
})();

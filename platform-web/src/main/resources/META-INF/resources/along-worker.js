// Answers for the platform where there is no line: with what was taken along. With a line it only saves fetching the same media twice.
const KEPT = 'yunyan-along';
const PAGE = '/js/along.html';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Players ask for parts of a file; the cache holds it whole. */
const part = async (request, whole) => {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  if (!range) return whole;
  const all = await whole.blob();
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), all.size - 1) : all.size - 1;
  if (from > to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${all.size}` } });
  const type = whole.headers.get('Content-Type') ?? '';
  return new Response(all.slice(from, to + 1, type), {
    status: 206,
    headers: {
      'Content-Type': type,
      'Content-Range': `bytes ${from}-${to}/${all.size}`,
      'Content-Length': String(to - from + 1),
      'Accept-Ranges': 'bytes',
    },
  });
};

const keptOf = async (address, options) => (await caches.open(KEPT)).match(address, options);

const media = async (request) => {
  const whole = await keptOf(request.url);
  return whole ? part(request, whole) : fetch(request);
};

const orKept = async (request, address) => {
  try {
    return await fetch(request);
  } catch (lost) {
    const found = await keptOf(address, { ignoreSearch: true });
    if (found) return found;
    throw lost;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(orKept(request, PAGE));
  else if (address.pathname.startsWith('/api/v1/media/')) event.respondWith(media(request));
  else if (/^\/(js|styles|webjars|images)\//.test(address.pathname)) event.respondWith(orKept(request, request.url));
});

// Shows what the platform pushes to this browser, and leads to it. It caches nothing and answers no requests.
self.addEventListener('push', (event) => {
  let note = {};
  try {
    note = event.data ? event.data.json() : {};
  } catch {
    note = {};
  }
  event.waitUntil(
    self.registration.showNotification(note.title || '云研', {
      body: note.body || '',
      tag: note.tag,
      lang: note.lang,
      icon: '/images/mark.svg',
      data: { url: note.url || '/inbox' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data?.url || '/inbox', self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((windows) => {
      const open = windows.find((window) => window.url === address.href);
      return open ? open.focus() : self.clients.openWindow(address.href);
    }),
  );
});

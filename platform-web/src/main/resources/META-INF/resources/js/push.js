// Lets this browser be reached, or not any more; the answer is one line of JSON for the screen that asked.
window.yunyanPush ??= (() => {
  const worker = '/js/push-worker.js';
  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };
  const known = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  const current = async () => {
    const registration = await navigator.serviceWorker.getRegistration(worker);
    return registration ? registration.pushManager.getSubscription() : null;
  };
  const active = async () => {
    const registration = await navigator.serviceWorker.register(worker);
    if (registration.active) return registration;
    const waiting = registration.installing || registration.waiting;
    await new Promise((ready, broken) => {
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') ready();
        if (waiting.state === 'redundant') broken(new Error('redundant'));
      });
    });
    return registration;
  };
  return {
    state: async () => {
      if (!known()) return 'unsupported';
      if (Notification.permission === 'denied') return 'denied';
      const subscription = await current();
      return subscription ? subscription.endpoint : 'off';
    },
    on: async (key) => {
      if (!known()) return JSON.stringify({ trouble: 'unsupported' });
      if ((await Notification.requestPermission()) !== 'granted') return JSON.stringify({ trouble: 'denied' });
      try {
        const registration = await active();
        const subscription = await registration.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: bytes(key),
        });
        return JSON.stringify(subscription);
      } catch {
        return JSON.stringify({ trouble: 'failed' });
      }
    },
    off: async () => {
      const subscription = known() ? await current() : null;
      if (!subscription) return '';
      await subscription.unsubscribe();
      return subscription.endpoint;
    },
  };
})();

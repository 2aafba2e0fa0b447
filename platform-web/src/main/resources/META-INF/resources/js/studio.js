// Tells the studio how long an uploaded video or audio lasts, from the file that was just sent.
(() => {
  if (window.yunyanStudio) return;
  const WAIT = 10_000;
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

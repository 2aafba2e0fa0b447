// "/" leads to search from anywhere but a field; arriving somewhere leads screen readers to the heading.
(() => {
  if (window.yunyanShell) return;
  window.yunyanShell = true;
  const typing = (target) =>
    target instanceof Element && (target.isContentEditable || target.closest('input, textarea, select, [contenteditable]'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.composedPath()[0])) return;
    const fields = [...document.querySelectorAll('[data-shortcut="/"]')];
    const search = fields.find((field) => field.checkVisibility({ visibilityProperty: true }));
    if (search) {
      event.preventDefault();
      search.focus();
    }
  });
  document.addEventListener('click', (event) => {
    const skip = event.target instanceof Element && event.target.closest('.yy-skip');
    if (!skip) return;
    event.preventDefault();
    document.getElementById('content')?.focus();
  });
})();

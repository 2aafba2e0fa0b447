// Answers to a quiz that was not handed in yet survive a reload: kept in this browser until they are sent.
window.yunyanQuiz ??= (() => {
  const KEPT = 'yunyan.quiz:';
  const groups = (form) => [...form.querySelectorAll('vaadin-radio-group, vaadin-checkbox-group')];
  const chosen = (group) =>
    [...group.querySelectorAll('vaadin-radio-button, vaadin-checkbox')].flatMap((option, i) => (option.checked ? [i] : [])).join(',');
  return {
    /** Keeps what is chosen from now on, and tells the form what was chosen before. */
    keep(form, key) {
      form.quizKey = KEPT + key;
      if (!form.quizKept) {
        form.quizKept = true;
        form.addEventListener('change', () => localStorage.setItem(form.quizKey, groups(form).map(chosen).join(';')));
      }
      const answers = localStorage.getItem(form.quizKey);
      if (answers) form.dispatchEvent(new CustomEvent('quiz-kept', { detail: { answers } }));
    },
    forget(key) {
      localStorage.removeItem(KEPT + key);
    },
  };
})();

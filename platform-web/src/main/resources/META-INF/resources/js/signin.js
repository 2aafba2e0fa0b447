// Fills the sign-in form and sends it, for the demo people.
window.yunyanSignIn = (form, login, password) => {
  form.querySelector('input[name="username"]').value = login;
  form.querySelector('input[name="password"]').value = password;
  form.submit();
};

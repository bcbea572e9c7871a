/**
 * The replies of Hanko's service, by path and query: the form for the address, then the one for the password. The real
 * service is asked for the browser's capabilities before the first of them.
 */
const action = (name, inputs) => ({
  action: name,
  href: `/registration?action=${name}`,
  description: name,
  inputs,
});

const reply = (name, actions) => ({ name, status: 200, csrf_token: 'bench', payload: {}, actions });

const email = { name: 'email', type: 'email', required: true, hidden: false };
const password = {
  name: 'new_password',
  type: 'password',
  required: true,
  hidden: false,
  min_length: 8,
};

export const hankoReplies = {
  '/hanko/registration': reply('registration_init', {
    register_login_identifier: action('register_login_identifier', { email }),
  }),
  '/hanko/registration?action=register_login_identifier': reply('password_creation', {
    register_password: action('register_password', { new_password: password }),
    back: action('back', {}),
  }),
};

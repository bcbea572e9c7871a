import * as api from 'onboarding-elements/api.js';

const journey = api.startJourney({ campaignId: '1001', categoryId: '1703', apiBase: '/api' });
const find = (path: string) => document.querySelector<HTMLInputElement>(path)!;
const typed = (name: string) => find(`[name="${name}"]`).value;
const say = (what: api.Subject) => (find('[role=alert]').textContent = api.t(what, 'en'));
const isYesOrNo = ({ kind }: api.Field) => kind === 'consent' || kind === 'boolean';
const isFilled = ({ name }: api.Field) => typed(name) !== '';
const answer = (it: api.Field) => (isYesOrNo(it) ? typed(it.name) === 'true' : typed(it.name));
let fields: readonly api.Field[] = [];
// What a submit does at each step.
const acts: Readonly<Record<string, () => unknown>> = {
  register() {
    const reading = api.readIdentifier(typed('username'), { channels: ['email', 'mobile'] });
    return reading.ok ? journey.identify(reading.identifier) : say(reading.error);
  },
  otp() {
    const error = api.checkPassword(typed('new-password'), { min: 8 });
    return error ? say(error) : journey.sendCode();
  },
  code() {
    const reading = api.readCode(typed('one-time-code'));
    return reading.ok ? journey.verify(reading.code, typed('new-password')) : say(reading.error);
  },
  profile() {
    const values = Object.fromEntries(fields.filter(isFilled).map((it) => [it.name, answer(it)]));
    const today = new Date().toLocaleDateString('sv');
    const error = fields.map((it) => api.checkField(it, values[it.name], { today })).find(Boolean);
    return error ? say(error) : journey.save(values);
  },
  login: () => journey.logIn({ username: typed('known'), password: typed('current-password') }),
  checking: () => journey.checkAgain(),
  incomplete: () => journey.navigate('finish'),
};
function control(field: api.Field, value = ''): HTMLElement {
  const label = Object.assign(document.createElement('label'), { textContent: api.t(field, 'en') });
  const options = isYesOrNo(field) ? ['true', 'false'] : field.kind === 'gender' ? ['M', 'F'] : [];
  const input = document.createElement(options.length > 0 ? 'select' : 'input');
  input.append(...(options[0] ? ['', ...options].map((option) => new Option(option)) : []));
  label.append(Object.assign(input, { name: field.name, value }));
  return label;
}
function update(): void {
  const { state } = journey;
  const step = state.step === 'otp' && state.delivery.code ? 'code' : state.step;
  for (const form of document.querySelectorAll('form')) form.hidden = form.id !== step;
  find('[role=alert]').textContent = '';
  if (state.request.kind === 'failed') say(state.request.problem);
  if (state.step === 'done') find('output').textContent = state.account.card ?? '';
  if (state.step !== 'profile' || !state.profileForm || fields.length > 0) return;
  const initial = api.initialValues({ profileForm: state.profileForm, via: 'registration' });
  fields = api.askedFields(state.profileForm).filter(({ readOnly }) => !readOnly);
  find('#fields').append(...fields.map((it) => control(it, String(initial[it.name] ?? ''))));
}
journey.subscribe(update);
document.addEventListener('submit', (event) => {
  event.preventDefault();
  void (acts[(event.target as HTMLElement).id] ?? (() => journey.restart()))();
});
void api.loadWords('en').then(update);

'use strict';
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const main = document.getElementById('main');
  const change = document.getElementById('switch');
  const token = location.hash.slice(1);
  let language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  let view = { name: 'loading' };

  const t = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[language][key]);
  const say = (pair) => (language === 'en' && pair.english ? pair.english : pair.chinese);

  /** An element; text is always text, never markup. */
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };

  async function send(path, body) {
    let answer;
    try {
      answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
    } catch {
      return { away: true };
    }
    if (answer.status === 204) return { done: true };
    const content = await answer.json().catch(() => null);
    if (answer.ok && content) return { content };
    return content && content.code ? { refusal: { code: content.code, field: content.field, chinese: content.chinese ?? content.message, english: content.english ?? content.message } } : { away: true };
  }

  const lines = (text, kind) => text.split('\n').filter(Boolean).map((line) => make('p', kind ? { class: kind } : {}, line));

  function message(title, text, button) {
    return [make('h1', {}, title), ...(text ? lines(text) : []), button ?? null];
  }

  function pick(field, kind, value, label, chosen) {
    return make('label', { class: 'pick' }, make('input', { type: 'radio', name: field, value, checked: chosen === value, 'aria-label': kind === 'Score' ? endOf(value) : undefined }), make('span', {}, label));
  }

  const endOf = (value) => (value === '1' ? t('Low') : value === '5' ? t('High') : value);

  function question(asked, place, all) {
    const wrong = view.wrong?.field === asked.field ? view.wrong : null;
    const error = wrong ? make('p', { class: 'wrong', id: `${asked.field}-wrong`, role: 'alert' }, say(wrong)) : null;
    const number = make('span', { class: 'must' }, `${t('Of', { Number: place, All: all })}${asked.required ? ` · ${t('Required')}` : ''}`);
    const described = wrong ? `${asked.field}-wrong` : undefined;
    const given = view.given[asked.field] ?? '';
    if (asked.kind === 'Text') {
      const box = make('textarea', { name: asked.field, id: asked.field, maxlength: 2000, 'aria-describedby': described, 'aria-invalid': wrong ? 'true' : undefined });
      box.value = given;
      return make('fieldset', {}, make('label', { class: 'ask', for: asked.field }, number, make('br', {}), say(asked.words)), box, make('p', { class: 'ends' }, t('Left')), error);
    }
    const picks = asked.kind === 'Score'
      ? [1, 2, 3, 4, 5].map((value) => pick(asked.field, asked.kind, String(value), String(value), given))
      : asked.choices.map((choice, index) => pick(asked.field, asked.kind, String(index + 1), say(choice), given));
    const ends = asked.kind === 'Score' ? make('p', { class: 'ends', 'aria-hidden': 'true' }, make('span', {}, t('Low')), make('span', {}, t('High'))) : null;
    return make('fieldset', { 'aria-describedby': described }, make('legend', {}, number, make('br', {}), say(asked.words)), make('div', { class: asked.kind === 'Score' ? 'scores' : 'choices' }, ...picks), ends, error);
  }

  function form() {
    const { form: asked } = view;
    const button = make('button', { class: 'send', type: 'submit', disabled: view.sending }, t(view.sending ? 'Sending' : 'Send'));
    const general = view.wrong && !asked.questions.some((each) => each.field === view.wrong.field) ? make('p', { class: 'wrong', role: 'alert' }, say(view.wrong)) : null;
    const element = make('form', { novalidate: true, autocomplete: 'off' }, ...asked.questions.map((each, index) => question(each, index + 1, asked.questions.length)), general, button);
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer();
    });
    return [make('h1', {}, say(asked.title)), ...lines(say(asked.intro)), make('p', { class: 'note' }, t('Anonymous')), make('p', { class: 'pale' }, t('Until', { Until: asked.until })), element];
  }

  /** What is filled in so far, kept when the page is drawn again. */
  function keep() {
    if (view.name !== 'form') return;
    for (const asked of view.form.questions) {
      const chosen = main.querySelector(asked.kind === 'Text' ? `textarea[name="${asked.field}"]` : `input[name="${asked.field}"]:checked`);
      view.given[asked.field] = chosen ? chosen.value : '';
    }
  }

  function draw() {
    document.documentElement.lang = language;
    document.title = t('Title');
    document.getElementById('brand').textContent = t('Title');
    change.textContent = t('Language');
    change.lang = language === 'en' ? 'zh-CN' : 'en';
    const again = () => {
      const button = make('button', { type: 'button' }, t('Again'));
      button.addEventListener('click', () => void open());
      return button;
    };
    const shown = {
      loading: () => message(t('Loading')),
      form,
      done: () => message(t('Thanks'), t('ThanksText')),
      away: () => message(t('Title'), t('Away'), again()),
      none: () => message(t('Title'), t('NoToken')),
      refused: () => message(t('Title'), say(view.refusal), view.refusal.code === 'Surveys.TooManyAttempts' ? again() : null),
    }[view.name]();
    main.replaceChildren(...shown.filter(Boolean));
  }

  function show(next, focus) {
    view = next;
    draw();
    if (focus) main.focus();
  }

  async function open() {
    show({ name: 'loading' });
    const { content, refusal } = await send('open', { token });
    if (content) show({ name: 'form', form: content, given: {} });
    else show(refusal ? { name: 'refused', refusal } : { name: 'away' }, true);
  }

  async function answer() {
    keep();
    const asked = view;
    const answers = Object.fromEntries(Object.entries(asked.given).filter(([, value]) => value !== ''));
    show({ ...asked, wrong: null, sending: true });
    const { done, refusal, away } = await send('answer', { token, version: asked.form.version, answers });
    if (done) {
      // The link is used up: nothing of it stays in the address.
      history.replaceState(null, '', location.pathname);
      show({ name: 'done' }, true);
    } else if (away || refusal.field || refusal.code === 'Surveys.TooManyAttempts') {
      show({ ...asked, wrong: away ? { chinese: words['zh-CN'].Away, english: words.en.Away } : refusal, sending: false });
      const first = refusal?.field ? main.querySelector(`[name="${CSS.escape(refusal.field)}"]`) : main.querySelector('.wrong');
      first?.scrollIntoView({ block: 'center' });
      first?.focus?.();
    } else {
      show({ name: 'refused', refusal }, true);
    }
  }

  change.addEventListener('click', () => {
    keep();
    language = language === 'en' ? 'zh-CN' : 'en';
    draw();
  });
  if (token) void open();
  else show({ name: 'none' });
})();

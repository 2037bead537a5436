// The rules and the answer card of subject.submit, as our bot has them in individual reflection.
'use strict';

const { randomBytes } = require('node:crypto');

const MAX_SUBJECTS = 20;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const conversations = new Map();

exports.submit = (activity, action) => {
  const { workshop, id, title, description } = action.data;
  const people = found(conversations, activity.conversation.id, () => new Map());
  const mine = found(people, activity.from.id, () => []);
  if (!title?.trim()) {
    return card([text('Remplissez ce champ : titre du sujet')], []);
  }

  const cause = `${id}\n${title}\n${description}`;
  const repeated = mine.some(subject => subject.cause === cause);
  if (!repeated && mine.length < MAX_SUBJECTS) {
    mine.push({ cause, id: newId(), title: title.trim(), description: description.trim() });
  }

  const drawn = { workshop, id: `${workshop}.v${people.size}` };
  return card(
    [
      text(repeated ? 'Déjà reçu.' : 'Merci, votre sujet est enregistré.'),
      section('Vos sujets'),
      ...mine.map((subject, index) => item(subject, index + 1, drawn)),
      text(`Il vous reste ${MAX_SUBJECTS - mine.length} sujets.`),
      section('Un autre sujet'),
      {
        type: 'Input.Text', id: 'title', label: 'Titre du sujet (obligatoire)', isRequired: true,
        errorMessage: 'Remplissez ce champ, puis envoyez : Titre du sujet', isMultiline: false,
      },
      {
        type: 'Input.Text', id: 'description', label: 'Description (une phrase)', isMultiline: true,
        placeholder: 'Si vous deviez décrire votre sujet en une phrase, c’est...',
      },
    ],
    [
      press('Envoyer mon sujet', 'subject.submit', { workshop, id: `${workshop}.1` }),
      press('J’ai terminé', 'step.done', { ...drawn, from: 'F1-S4' }, 'none'),
    ]);
};

const found = (map, key, make) => map.get(key) ?? map.set(key, make()).get(key);

const newId = () => Array.from(randomBytes(10), byte => LETTERS[byte % 32]).join('');

const card = (body, actions) => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'fr',
  speak: 'Votre participation',
  fallbackText: 'Votre participation',
  msteams: { width: 'Full' },
  body: [{ ...text('Votre participation'), style: 'heading', size: 'Large', weight: 'Bolder' }, ...body],
  actions,
});

const text = words => ({ type: 'TextBlock', text: words, wrap: true });

const section = words => ({ ...text(words), weight: 'Bolder', separator: true, spacing: 'Medium' });

const shown = words => words.replace(/[\\*_`~]/g, '\\$&').replace(/[<@]|\](?=[([:])/g, '$&\u200B');

const item = (subject, number, drawn) => ({
  type: 'Container',
  items: [
    { ...text(`${number} · ${shown(subject.title)}`), weight: 'Bolder' },
    text(shown(subject.description)),
    {
      type: 'ActionSet',
      actions: [
        press(`Modifier le sujet ${number}`, 'form.open', { ...drawn, form: 'subject.edit', item: subject.id }, 'none'),
        press(`Retirer le sujet ${number}`, 'subject.withdraw', { ...drawn, subject: subject.id }, 'none'),
      ],
    },
  ],
});

const press = (title, verb, data, associatedInputs) => ({
  type: 'Action.Execute', title, verb, data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb }, associatedInputs },
  associatedInputs,
});

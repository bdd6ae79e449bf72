// Elements are made here and nowhere else: texts become text nodes, so that nothing in the data is read as HTML.
const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

const element = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const drawing = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
const badge = (kind, text) => element('span', { class: `badge ${kind}` }, text);
const count = (number, one, many = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
const section = (id, title, remark, ...children) =>
  element('section', { id, 'aria-labelledby': `${id}-title` }, element('h2', { id: `${id}-title` }, title, remark ? element('small', null, remark) : null), ...children);
const field = (label, control, wide) => element('label', { class: wide ? 'wide' : null }, label, control);
const search = (placeholder, changed) => element('input', { type: 'search', placeholder, autocomplete: 'off', spellcheck: 'false', input: changed });
const choice = (options, changed) => element('select', { change: changed }, options.map(([value, text]) => element('option', { value }, text)));
const mostCharacters = 400;
// A text of which a long end, such as that of an access string, is shown when it is asked for, and on paper.
function foldable(text) {
  if (text.length <= mostCharacters) return [text];
  const begin = text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '');
  const rest = element('span', { class: 'rest', hidden: true }, text.slice(begin.length));
  const button = element('button', {
    type: 'button', class: 'more', 'aria-expanded': 'false',
    click: () => {
      rest.hidden = !rest.hidden;
      button.setAttribute('aria-expanded', !rest.hidden);
      button.textContent = rest.hidden ? '… all of it' : 'less';
    },
  }, '… all of it');
  return [begin, rest, ' ', button];
}
// Where all words of a search stand in a text, in any order.
const matcher = query => {
  const words = query.toLowerCase().split(/\s+/).filter(word => word);
  return text => words.every(word => text.includes(word));
};

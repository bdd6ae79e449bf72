const rowHeight = 32;
const rowsBeyond = 12;

const heat = (allowed, total) => allowed === 0 ? 0 : allowed >= total ? 5 : Math.ceil(allowed / total * 4);
const cellText = (allowed, total) => allowed === 0 ? '–' : total === 1 ? '✓' : allowed >= total ? 'all' : `${allowed}/${total}`;

function matrixSection(matrix, id) {
  const users = matrix.rows.map(row => ({ ...row, text: [row.id, row.name, ...row.groups].join(' ').toLowerCase() }));
  let columns = [];
  let shown = [];
  let sorted = null;
  let printing = false;

  const told = element('output', { 'aria-live': 'polite' });
  const userQuery = search('ID, name or group', update);
  const operationQuery = search('command or category', update);
  const keys = [...new Set(matrix.columns.map(column => column.key).filter(key => key !== null))];
  const keyChoice = choice([['', 'All keys'], ...keys.map((key, at) => [`${at}`, key])], update);
  const accessChoice = choice([['', 'Everyone'], ['some', 'Who can do something of it'], ['all', 'Who can do all of it'], ['none', 'Who can do nothing of it']], update);

  const groups = element('colgroup');
  const head = element('thead');
  const body = element('tbody');
  const table = element('table', null, element('caption', { class: 'unseen' }, `Who can do what: ${matrix.title}`), groups, head, body);
  const frame = element('div', { class: 'matrix paper', tabindex: '0', role: 'region', 'aria-label': `Users and what they can do: ${matrix.title}`, scroll: () => requestAnimationFrame(draw) }, table);

  function update() {
    const matchesOperation = matcher(operationQuery.value);
    columns = matrix.columns.map((column, at) => ({ ...column, at })).filter(column =>
      matchesOperation(column.operation.toLowerCase()) && (keyChoice.value === '' || column.key === keys[keyChoice.value]));
    const matchesUser = matcher(userQuery.value);
    shown = users.filter(user => matchesUser(user.text) && hasAccess(user));
    if (sorted) shown.sort(sorted.compare);
    told.value = `${shown.length.toLocaleString('en')} of ${count(users.length, 'user')}, ${columns.length} of ${count(matrix.columns.length, 'column')}`;
    groups.replaceChildren(element('col', { class: 'user' }), ...columns.map(() => element('col', { class: 'cell' })));
    table.setAttribute('aria-rowcount', shown.length + 1);
    drawHead();
    frame.scrollTop = 0;
    draw();
  }

  function hasAccess(user) {
    const shares = columns.map(({ at }) => heat(user.cells[2 * at], user.cells[2 * at + 1]));
    switch (accessChoice.value) {
      case 'some': return shares.some(share => share > 0);
      case 'all': return shares.every(share => share === 5);
      case 'none': return shares.every(share => share === 0);
      default: return true;
    }
  }

  // On paper a heading is text: browsers do not repeat buttons at the top of each page.
  function heading(key, direction, compare, ...text) {
    if (printing) return element('div', null, ...text);
    return element('button', { type: 'button', title: `Sort by ${key}`, click: () => sortBy(key, direction, compare) }, ...text);
  }

  function drawHead() {
    const sortOf = key => sorted?.key === key ? sorted.direction : null;
    head.replaceChildren(element('tr', { 'aria-rowindex': '1' },
      element('th', { scope: 'col', class: 'user', 'aria-sort': sortOf('user') }, heading('user', 'ascending', (a, b) => a.id < b.id ? -1 : 1, 'User')),
      ...columns.map(column => {
        const key = column.key === null ? column.operation : `${column.operation} ${column.key}`;
        const share = user => user.cells[2 * column.at] / Math.max(1, user.cells[2 * column.at + 1]);
        return element('th', { scope: 'col', 'aria-sort': sortOf(key) },
          heading(key, 'descending', (a, b) => share(b) - share(a), column.operation, element('small', null, column.key ?? '')));
      })));
  }

  function sortBy(key, direction, compare) {
    sorted = sorted?.key === key ? null : { key, direction, compare };
    const at = [...head.querySelectorAll('button')].indexOf(document.activeElement);
    update();
    head.querySelectorAll('button')[at]?.focus();
  }

  // Only the rows in view are in the page; two gaps stand for the others.
  function draw() {
    const first = printing ? 0 : Math.max(0, Math.floor(frame.scrollTop / rowHeight) - rowsBeyond);
    const last = printing ? shown.length : Math.min(shown.length, first + Math.ceil(frame.clientHeight / rowHeight) + 2 * rowsBeyond);
    const gap = rows => {
      const row = element('tr', { class: 'gap', 'aria-hidden': 'true' }, element('td', { colspan: columns.length + 1 }));
      row.style.height = `${rows * rowHeight}px`;
      return row;
    };
    body.replaceChildren(gap(first), ...shown.slice(first, last).map((user, at) => drawRow(user, first + at)), gap(shown.length - last));
  }

  function drawRow(user, at) {
    const title = `${user.id}, name ${user.name}${user.groups.length ? `, in ${user.groups.join(', ')}` : ''}${user.on ? '' : ', off'}`;
    return element('tr', { class: user.on ? null : 'off', 'aria-rowindex': at + 2 },
      element('th', { scope: 'row', class: 'user', title }, user.id, user.name === user.id ? null : element('small', null, user.name), user.on ? null : element('small', null, '(off)')),
      ...columns.map(column => {
        const allowed = user.cells[2 * column.at];
        const total = user.cells[2 * column.at + 1];
        const words = total === 1 ? (allowed ? 'may' : 'may not') : `${allowed} of ${count(total, 'command')}`;
        return element('td', { class: `h${heat(allowed, total)}`, title: `${user.id}: ${words}, ${column.operation}${column.key === null ? '' : ` on ${column.key}`}` }, cellText(allowed, total));
      }));
  }

  function print(on) {
    printing = on;
    drawHead();
    draw();
  }

  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(frame);
  update();

  const legend = [['h0', 'none'], ['h1', 'up to a quarter'], ['h2', 'half'], ['h3', 'three quarters'], ['h4', 'nearly all'], ['h5', 'all']];
  return section(id, 'Who can do what', [matrix.title, matrix.engine].filter(part => part).join(' · '),
    matrix.notes.map(note => element('p', { class: 'remark' }, note)),
    element('div', { class: 'tools' }, field('Users', userQuery), field('Operations', operationQuery), field('Key', keyChoice), field('Access', accessChoice), told),
    frame,
    element('p', { class: 'legend' }, 'Of the commands that a column stands for, a user may run:', legend.map(([kind, text]) => element('span', null, element('i', { class: kind }), text))));
}

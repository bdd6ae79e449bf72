const severities = [['error', 'Error'], ['warning', 'Warning'], ['note', 'Note'], ['suppressed', 'Suppressed']];

function summarySection(data) {
  const cards = [];
  const card = (href, heading, number, ...remarks) =>
    cards.push(element('a', { class: 'card paper', href }, element('h3', null, heading), element('strong', null, number.toLocaleString('en')), element('p', null, ...remarks)));
  if (data.findings) {
    const counts = severities.map(([key]) => [key, data.findings.filter(f => f.severity === key).length]);
    card('#findings', 'Findings', data.findings.length,
      data.findings.length ? counts.filter(([, n]) => n).map(([key, n]) => badge(key, key === 'suppressed' ? `${n} suppressed` : count(n, key))) : badge('good', 'nothing found'));
  }
  if (data.plan) {
    card('#plan', 'Changes to be made', data.plan.changes.length,
      data.plan.hazards.length ? badge('error', count(data.plan.hazards.length, 'hazard')) : null,
      data.plan.changes.length ? null : badge('good', 'as it is to be'));
  }
  for (const [at, matrix] of data.matrices.entries()) {
    card(`#matrix-${at}`, `Who can do what: ${matrix.title}`, matrix.rows.length, `users, ${count(matrix.columns.length, 'column')}`);
  }
  if (data.account) {
    const guarded = data.account.caches.filter(c => c.mode === 'rbac').length;
    const open = data.account.caches.filter(c => c.mode === 'open').length;
    card('#graph', 'Caches', data.account.caches.length,
      badge('good', `${guarded} by user group`), open ? badge('error', `${open} open to all`) : null,
      `${count(data.account.users, 'user')}, ${count(data.account.groups.length, 'group')}`);
  }
  if (!cards.length) return section('summary', 'Summary', null, element('p', { class: 'notice paper' }, 'No findings, and nothing is to change.'));
  return section('summary', 'Summary', null, element('div', { class: 'cards' }, cards));
}

const mostFindings = 100;

function findingsSection(findings) {
  const shown = new Set(severities.map(([key]) => key));
  const rows = findings.map(finding => {
    const row = element('tr', { class: finding.severity },
      element('td', null, badge(finding.severity, finding.severity)),
      element('td', { class: 'rule' }, finding.rule, element('small', null, finding.name)),
      element('td', null, element('code', null, finding.id), element('small', null, finding.type, finding.region ? ` in ${finding.region}` : null), finding.place ? element('small', null, finding.place) : null),
      element('td', { class: 'what' },
        element('p', null, foldable(finding.message)),
        element('p', { class: 'remedy' }, foldable(finding.remedy)),
        finding.because ? element('p', { class: 'remedy' }, `Suppressed: ${finding.because}`) : null));
    return { row, severity: finding.severity, rule: finding.rule, text: [finding.rule, finding.name, finding.type, finding.region, finding.id, finding.message, finding.remedy, finding.because].join(' ').toLowerCase() };
  });

  let whole = false;
  let printing = false;
  const told = element('output', { 'aria-live': 'polite' });
  const query = search('rule, resource or words', update);
  const names = [...new Map(findings.map(finding => [finding.rule, finding.name]))].sort(([a], [b]) => a < b ? -1 : 1);
  const ruleChoice = choice([['', 'All rules'], ...names.map(([rule, name]) => [rule, `${rule} ${name} (${findings.filter(f => f.rule === rule).length})`])], update);
  const more = element('button', { type: 'button', class: 'more', click: showAll });
  const rest = element('p', { class: 'notice', hidden: true }, more);
  const pills = severities.map(([key, label]) => {
    const number = findings.filter(f => f.severity === key).length;
    const pill = element('button', {
      type: 'button', class: 'pill', 'aria-pressed': 'true', 'data-severity': key, hidden: !number,
      click: () => {
        if (!shown.delete(key)) shown.add(key);
        pill.setAttribute('aria-pressed', shown.has(key));
        update();
      },
    }, `${label} ${number}`);
    return pill;
  });

  function update() {
    const matches = matcher(query.value);
    let found = 0;
    for (const { row, severity, rule, text } of rows) {
      const isFound = shown.has(severity) && (ruleChoice.value === '' || ruleChoice.value === rule) && matches(text);
      if (isFound) found++;
      row.hidden = !isFound || (found > mostFindings && !whole && !printing);
    }
    told.value = `${found.toLocaleString('en')} of ${count(rows.length, 'finding')}`;
    rest.hidden = whole || printing || found <= mostFindings;
    more.textContent = `Show the ${(found - mostFindings).toLocaleString('en')} others`;
  }

  function showAll() {
    const next = rows.filter(({ row }) => !row.hidden).at(-1).row.rowIndex;
    whole = true;
    update();
    // The button is gone: the keyboard goes on where the list does.
    const row = rows.slice(next).find(({ row }) => !row.hidden).row;
    row.tabIndex = -1;
    row.focus();
  }

  function print(on) {
    printing = on;
    update();
  }

  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));

  update();
  if (!findings.length) return section('findings', 'Findings', null, element('p', { class: 'notice paper' }, 'The audit found nothing.'));
  return section('findings', 'Findings', null,
    element('div', { class: 'tools' }, field('Search', query, true), field('Rule', ruleChoice), element('div', { class: 'pills', role: 'group', 'aria-label': 'Severities' }, pills), told),
    element('div', { class: 'paper scroll' }, element('table', { class: 'findings' },
      element('thead', null, element('tr', null, ['Severity', 'Rule', 'Resource', 'What is wrong, and what to do'].map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', null, rows.map(({ row }) => row))), rest));
}

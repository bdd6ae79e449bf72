function findingsSection(findings) {
  const shown = new Set(severities.map(([key]) => key));
  const rows = findings.map(finding => {
    const row = element('tr', { class: finding.severity },
      element('td', null, badge(finding.severity, finding.severity)),
      element('td', { class: 'rule' }, finding.rule, element('small', null, finding.name)),
      element('td', null, element('code', null, finding.id), element('small', null, finding.type), finding.place ? element('small', null, finding.place) : null),
      element('td', { class: 'what' },
        element('p', null, finding.message),
        element('p', { class: 'remedy' }, finding.remedy),
        finding.because ? element('p', { class: 'remedy' }, `Suppressed: ${finding.because}`) : null));
    return { row, severity: finding.severity, text: [finding.rule, finding.name, finding.type, finding.id, finding.message, finding.remedy, finding.because].join(' ').toLowerCase() };
  });

  const told = element('output', { 'aria-live': 'polite' });
  const query = search('rule, resource or words', update);
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
    let visible = 0;
    for (const { row, severity, text } of rows) {
      row.hidden = !(shown.has(severity) && matches(text));
      if (!row.hidden) visible++;
    }
    told.value = `${visible} of ${count(rows.length, 'finding')}`;
  }

  update();
  if (!findings.length) return section('findings', 'Findings', null, element('p', { class: 'notice paper' }, 'The audit found nothing.'));
  return section('findings', 'Findings', null,
    element('div', { class: 'tools' }, field('Search', query, true), element('div', { class: 'pills', role: 'group', 'aria-label': 'Severities' }, pills), told),
    element('div', { class: 'paper scroll' }, element('table', { class: 'findings' },
      element('thead', null, element('tr', null, ['Severity', 'Rule', 'Resource', 'What is wrong, and what to do'].map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', null, rows.map(({ row }) => row)))));
}

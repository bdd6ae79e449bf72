const mostItems = 24;

// Who gains and who loses what; a long list begins folded.
function accessList(change) {
  const items = [...change.gained.map(text => ['gained', '+', text]), ...change.lost.map(text => ['lost', '−', text])];
  if (!items.length) return null;
  const list = element('ul', { class: 'access' });
  const item = ([kind, sign, text]) => element('li', { class: kind }, element('span', { class: 'unseen' }, `${kind}: `), element('span', { 'aria-hidden': 'true' }, `${sign} `), text);
  list.append(...items.slice(0, mostItems).map(item));
  if (items.length > mostItems) {
    const more = element('button', { type: 'button', class: 'more', click: () => more.parentNode.replaceWith(...items.slice(mostItems).map(item)) }, `${items.length - mostItems} more`);
    list.append(element('li', null, more));
  }
  return list;
}

function planSection(plan) {
  const hazards = plan.hazards.map(hazard => element('li', { class: hazard.forcible ? 'forcible' : null },
    element('strong', null, `${hazard.type} `, element('code', null, hazard.id)), ': ', hazard.message,
    element('small', null, hazard.error, hazard.forcible ? ', can be forced' : ', cannot be forced')));
  const changes = plan.changes.map(change => element('li', null,
    element('span', { class: 'order' }, change.order),
    element('span', null, badge(change.kind, change.kind)),
    element('div', null,
      change.place ? element('span', { class: 'place' }, change.place) : null,
      element('p', null, foldable(change.description), change.after.length ? element('span', { class: 'effect' }, ` (after ${change.after.join(', ')})`) : null),
      element('p', { class: 'effect' }, foldable(change.effect)),
      accessList(change))));
  return section('plan', 'Plan', plan.summary,
    hazards.length ? element('ul', { class: 'hazards' }, hazards) : null,
    changes.length ? element('ol', { class: 'changes paper' }, changes) : element('p', { class: 'notice paper' }, 'Everything is as it is to be.'));
}

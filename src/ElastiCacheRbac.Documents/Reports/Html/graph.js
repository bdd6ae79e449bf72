const modes = { rbac: 'user group (RBAC)', token: 'AUTH token', open: 'open to all' };
const box = { width: 250, height: 42, gap: 10, between: 200, head: 30 };

// Groups on the left, each beside the caches that it guards on the right; then the caches that no group guards.
function layOut(groups, caches) {
  const nodes = [];
  const edges = [];
  let top = box.head;
  const placed = new Set();
  const step = box.height + box.gap;
  for (const group of groups) {
    const own = caches.filter(cache => !placed.has(cache) && cache.groups.includes(group.id));
    const from = { kind: 'group', item: group, x: 0, y: top + Math.max(0, own.length - 1) * step / 2, idle: !own.length };
    nodes.push(from);
    own.forEach((cache, at) => {
      placed.add(cache);
      const to = { kind: 'cache', item: cache, x: box.width + box.between, y: top + at * step };
      nodes.push(to);
      edges.push({ from, to });
    });
    top += Math.max(1, own.length) * step;
  }
  for (const cache of caches.filter(cache => !placed.has(cache))) {
    nodes.push({ kind: 'cache', item: cache, x: box.width + box.between, y: top });
    top += step;
  }
  return { nodes, edges, width: 2 * box.width + box.between, height: top };
}

const shorten = text => text.length > 32 ? `${text.slice(0, 31)}…` : text;

function drawGraph(groups, caches) {
  const { nodes, edges, width, height } = layOut(groups, caches);
  const svg = drawing('svg', { viewBox: `-2 -2 ${width + 4} ${height + 4}`, width: width + 4, height: height + 4, role: 'group', 'aria-label': 'Which user group guards which cache' });
  svg.append(
    drawing('text', { x: 0, y: 14, class: 'head' }, 'User groups'),
    drawing('text', { x: box.width + box.between, y: 14, class: 'head' }, 'Caches'));
  for (const edge of edges) {
    const [x1, y1, x2, y2] = [edge.from.x + box.width, edge.from.y + box.height / 2, edge.to.x, edge.to.y + box.height / 2];
    edge.line = drawing('path', { d: `M${x1} ${y1}C${x1 + 90} ${y1} ${x2 - 90} ${y2} ${x2} ${y2}` });
    svg.append(edge.line);
  }
  for (const node of nodes) {
    const { item } = node;
    const remark = node.kind === 'group' ? `${count(item.users, 'user')} · ${item.engine}` : `${item.type} · ${modes[item.mode]}${item.encrypted ? '' : ' · no TLS'}`;
    const partners = edges.filter(edge => edge.from === node || edge.to === node);
    const others = partners.map(edge => (edge.from === node ? edge.to : edge.from).item.id);
    const tie = node.kind === 'group' ? (others.length ? `guards ${others.join(', ')}` : 'guards no cache') : (others.length ? `guarded by ${others.join(', ')}` : 'guarded by no group');
    const pick = on => {
      svg.classList.toggle('picked', on);
      for (const edge of partners) for (const part of [edge.line, edge.from.shape, edge.to.shape]) part.classList.toggle('lit', on);
      node.shape.classList.toggle('lit', on);
    };
    node.shape = drawing('g', {
      class: `node ${node.kind} ${node.kind === 'cache' ? item.mode : ''} ${node.idle ? 'idle' : ''}`, transform: `translate(${node.x} ${node.y})`,
      tabindex: '0', role: 'img', 'aria-label': `${node.kind} ${item.id}, ${remark}, ${tie}`,
      mouseenter: () => pick(true), mouseleave: () => pick(false), focus: () => pick(true), blur: () => pick(false),
    },
    drawing('title', null, `${item.id}: ${tie}`),
    drawing('rect', { width: box.width, height: box.height, rx: 8 }),
    drawing('text', { x: 12, y: 18 }, shorten(item.id)),
    drawing('text', { x: 12, y: 34, class: 'small' }, remark));
    svg.append(node.shape);
  }
  return svg;
}

function graphSection(account) {
  const frame = element('div', { class: 'graph paper' });
  const told = element('output', { 'aria-live': 'polite' });
  const query = search('group or cache', update);
  const modeChoice = choice([['', 'All'], ...Object.entries(modes)], update);

  function update() {
    const matches = matcher(query.value);
    const found = item => matches(item.id.toLowerCase());
    // A group that is found brings its caches, and a cache its group.
    const caches = account.caches.filter(cache => (modeChoice.value === '' || cache.mode === modeChoice.value)
      && (found(cache) || cache.groups.some(id => matches(id.toLowerCase()))));
    const groups = account.groups.filter(group => (found(group) && modeChoice.value === '') || caches.some(cache => cache.groups.includes(group.id)));
    told.value = `${groups.length} of ${count(account.groups.length, 'group')}, ${caches.length} of ${count(account.caches.length, 'cache')}`;
    frame.replaceChildren(groups.length + caches.length ? drawGraph(groups, caches) : element('p', { class: 'notice' }, 'No group or cache to show.'));
  }

  update();
  return section('graph', 'Groups and caches', null,
    element('div', { class: 'tools' }, field('Search', query), field('Access to the cache by', modeChoice), told),
    frame,
    element('p', { class: 'legend' }, Object.entries(modes).map(([mode, text]) => element('span', null, element('i', { class: mode }), text))));
}

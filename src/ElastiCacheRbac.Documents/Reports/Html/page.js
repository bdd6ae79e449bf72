const data = JSON.parse(document.getElementById('data').textContent);

function themeButton() {
  const button = document.getElementById('theme');
  const preferred = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (preferred.matches ? 'dark' : 'light')) === 'dark';
  const name = () => { button.textContent = isDark() ? 'Light page' : 'Dark page'; };
  button.addEventListener('click', () => { document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'; name(); });
  preferred.addEventListener('change', name);
  button.hidden = false;
  name();
}

document.getElementById('origin').textContent = [data.region, data.file, data.created].filter(part => part).join(' · ');
document.getElementById('main').append(
  summarySection(data),
  ...(data.plan ? [planSection(data.plan)] : []),
  ...(data.findings ? [findingsSection(data.findings)] : []),
  ...data.matrices.map((matrix, at) => matrixSection(matrix, `matrix-${at}`)),
  ...(data.account ? [graphSection(data.account)] : []));
// Of several matrices the first; the cards of the summary lead to the others.
const many = data.matrices.length > 1 ? ` (${data.matrices.length})` : '';
document.getElementById('parts').append(...[...document.querySelectorAll('main section')].filter(part => !/^matrix-[1-9]/.test(part.id)).map(part =>
  element('a', { href: `#${part.id}` }, part.querySelector('h2').firstChild.textContent + (part.id === 'matrix-0' ? many : ''))));
themeButton();

const notes = {
  en: 'There is no page at this address.',
  zh: '这个地址没有页面。',
};

/**
 * The page that a host answers with where it has none may stand at any depth. So it links to nothing, until it has
 * found where the site begins: at the folder of its own address that has its script.
 */
export function findBase(html: string, placeholder: string): string {
  const addresses = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, href = '']) => href.slice(placeholder.length));
  const parts = {
    scripts: addresses(/<script type="module" src="([^"]*)"/g),
    styles: addresses(/<link rel="preload stylesheet" href="([^"]*)"/g),
    icon: addresses(/<link rel="icon" href="([^"]*)"/g)[0],
  };
  const plain = Object.entries(notes).map(([lang, note]) => `<p lang="${lang}">${note}</p>`);
  return html
    .split('\n')
    .filter((line) => !line.includes(placeholder))
    .join('\n')
    .replace(
      '</body>',
      `<main id="plain" hidden><h1>404</h1>${plain.join('')}</main>
    <noscript><style>#plain{display:block}</style></noscript>
    <script type="module">(${begin})(${JSON.stringify(parts)})</script></body>`,
    );
}

interface Parts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly icon?: string | undefined;
}

/** Runs in the page. */
async function begin({ scripts, styles, icon }: Parts): Promise<void> {
  const add = (fields: Partial<HTMLLinkElement>) =>
    new Promise((done) => {
      const link = Object.assign(document.createElement('link'), { onload: done, onerror: done }, fields);
      document.head.append(link);
    });
  const has = async (base: string) => {
    const answer = await fetch(base + scripts.at(-1)).catch(() => undefined);
    return answer?.ok && /javascript/.test(answer.headers.get('content-type') ?? '');
  };
  let base = '/';
  for (const folder of [...location.pathname.split('/').filter(Boolean), '']) {
    if (await has(base)) {
      (globalThis as { __base?: string }).__base = base;
      if (icon) void add({ rel: 'icon', href: base + icon });
      await Promise.all(styles.map((style) => add({ rel: 'stylesheet', href: base + style })));
      for (const script of scripts) await import(base + script);
      return;
    }
    base += `${folder}/`;
  }
  document.getElementById('plain')?.removeAttribute('hidden');
}

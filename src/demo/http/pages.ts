/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An HTML page with a title; `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
}

/** The dashboard, which the service sends for every path outside the API. */
export const dashboardPage = page(
  "Evo Voice (sample service)",
  '<div id="app"><h1>Evo Voice, sample service</h1><p>All people, companies and calls here are made up.</p></div>',
);

/** The sign-in page, to which browsers are redirected. */
export const loginPage = page(
  "Sign in (sample service)",
  '<form method="post" action="/auth/credentials"><input name="userName"><input name="password" type="password"><button>Sign in</button></form>',
);

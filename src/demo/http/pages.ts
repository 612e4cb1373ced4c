/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An HTML page with a title; `body` is HTML already. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
}

/** What the service's dashboard shows for any path that is no operation. */
export const dashboardPage = page(
  "Evo Voice (sample service)",
  '<div id="app"><h1>Evo Voice, sample service</h1><p>All people, companies and calls here are invented.</p></div>',
);

/** Where a browser without a sign-in is sent. */
export const loginPage = page(
  "Sign in (sample service)",
  '<form method="post" action="/auth/credentials"><input name="userName"><input name="password" type="password"><button>Sign in</button></form>',
);

/**
 * The policy of a page, as it stands in its head and in the headers of a server: nothing is loaded from elsewhere, and
 * nothing is sent anywhere. `scripts` are the sources of script, the page's own origin by default; `serving` is the
 * development server, which talks to the page.
 */
exports.contentSecurityPolicy = ({ scripts = ["'self'"], own = "'self'", workers = own, serving = false } = {}) =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": scripts,
    "style-src": [own, "'unsafe-inline'"],
    "img-src": [own, "data:", "blob:"],
    "font-src": [own, "data:", "blob:"],
    "worker-src": [workers],
    "connect-src": [serving ? "'self'" : "'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  })
    .map(([name, sources]) => [name, ...sources.filter(Boolean)].join(" "))
    .join("; ");

/** Where the product's addresses begin: pages live in `desk/` and `addin/` below it, whatever path a proxy puts before. */
export function siteRoot(page: URL = new URL(document.baseURI)): URL {
  const cut = page.pathname.search(/\/(desk|addin)\//);
  return new URL(cut < 0 ? '/' : page.pathname.slice(0, cut + 1), page);
}

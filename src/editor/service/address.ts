import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";

/**
 * A typed address as a URL; undefined if it is invalid. A host without a scheme gets `https://`, or `http://` if it is this
 * computer, for which nobody has a certificate.
 */
export function addressOf(text: string): URL | undefined {
  // To a URL parser, "localhost:8080" could be a scheme and a path.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    return URL.canParse(text) ? new URL(text) : undefined;
  }
  if (
    !/^[^\s/?#@:]+(?::\d{1,5})?(?:[/?#].*)?$/.test(text) &&
    !/^\[[\da-f:.]+\](?::\d{1,5})?(?:\/.*)?$/i.test(text)
  ) {
    return undefined;
  }
  const secure = `https://${text}`;
  if (!URL.canParse(secure)) {
    return undefined;
  }
  const url = new URL(secure);
  const named = url.hostname.includes(".") || url.hostname.startsWith("[") || url.hostname === "localhost";
  if (!named) {
    return undefined;
  }
  return isLoopback(hostOf(url)) ? new URL(`http://${text}`) : url;
}

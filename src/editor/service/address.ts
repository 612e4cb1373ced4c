import { isLoopback } from "../../evovoice/network/loopback.ts";
import { hostOf } from "../../evovoice/network/proxy-route.ts";

/**
 * The address that a person typed, as a URL; undefined where it is none. A host without a scheme gets `https://`, and on this
 * computer `http://`, as nobody has a certificate for it.
 */
export function addressOf(text: string): URL | undefined {
  // A scheme, or a host and a port? "localhost:8080" is both to a URL parser.
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

import { BlockList, isIP } from "node:net";

/** One entry of a list of hosts that are reached without a proxy. */
interface NoProxyEntry {
  readonly name: string;
  readonly port: string;
}

/**
 * Whether a host and port are on a list as in `NO_PROXY` and `http.noProxy`. An entry is `*` for all, a host, which
 * stands for its subdomains too, a suffix (`.example.com`, `*.example.com`), an address, or a range of addresses
 * (`10.0.0.0/8`); `:port` after it restricts it to that port. `<local>` is every name without a dot. `host` has no brackets.
 *
 * proxy-from-env is not used: it knows neither ranges nor `<local>`, a host does not stand for its subdomains as it does in
 * VS Code, and its list comes from the environment only.
 */
export function matchesNoProxy(entries: readonly string[], host: string, port: string): boolean {
  return entries
    .map((entry) => readEntry(entry.trim().toLowerCase()))
    .some(
      (entry) => entry.name !== "" && (entry.port === "" || entry.port === port) && matches(entry.name, host),
    );
}

function readEntry(entry: string): NoProxyEntry {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry);
  if (bracketed !== null) {
    return { name: bracketed[1] ?? "", port: bracketed[2] ?? "" };
  }
  if (isIP(entry) === 6) {
    return { name: entry, port: "" };
  }
  const [, name = entry, port = ""] = /^(.*):(\d+)$/.exec(entry) ?? [];
  return entry.includes("/") ? { name: entry, port: "" } : { name, port };
}

function matches(name: string, host: string): boolean {
  if (name === "*") {
    return true;
  }
  if (name === "<local>") {
    return !host.includes(".") && isIP(host) === 0;
  }
  if (isIP(host) !== 0) {
    return isInRange(name, host);
  }
  const suffix = name.replace(/^\*?\.?/, "");
  return suffix !== "" && `.${host}`.endsWith(`.${suffix}`);
}

/** Whether an address is one, or in a range such as `10.0.0.0/8`. An unreadable range contains nothing. */
function isInRange(range: string, address: string): boolean {
  const [base = "", bits] = range.split("/", 2);
  const family = isIP(base) === 6 ? "ipv6" : "ipv4";
  const maxPrefix = family === "ipv6" ? 128 : 32;
  const prefix = bits === undefined ? maxPrefix : Number(bits);
  if (isIP(base) === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > maxPrefix) {
    return false;
  }
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

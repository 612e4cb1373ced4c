import { BlockList, isIP } from "node:net";

/** One entry of a list of hosts that no proxy is asked for. */
interface Exception {
  readonly name: string;
  readonly port: string;
}

/**
 * Whether a host and port are on a list as `NO_PROXY` and `http.noProxy` hold it. An entry is `*` for all, a host, which
 * stands for its subdomains too, a suffix (`.example.com`, `*.example.com`), an address, or a range of addresses
 * (`10.0.0.0/8`); `:port` after it narrows it to that port. `<local>` is every name without a dot. `host` has no brackets.
 */
export function matchesNoProxy(entries: readonly string[], host: string, port: string): boolean {
  return entries
    .map((entry) => readException(entry.trim().toLowerCase()))
    .some(
      (entry) => entry.name !== "" && (entry.port === "" || entry.port === port) && fits(entry.name, host),
    );
}

function readException(entry: string): Exception {
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

function fits(name: string, host: string): boolean {
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

/** Whether an address is one, or in a range such as `10.0.0.0/8`. Anything unreadable holds nothing. */
function isInRange(range: string, address: string): boolean {
  const [base = "", bits] = range.split("/", 2);
  const family = isIP(base) === 6 ? "ipv6" : "ipv4";
  const longest = family === "ipv6" ? 128 : 32;
  const prefix = bits === undefined ? longest : Number(bits);
  if (isIP(base) === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > longest) {
    return false;
  }
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

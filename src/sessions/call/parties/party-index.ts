/** Finds parties by what the log calls them: names, numbers, addresses, devices, IDs. */
import { addressKey, sameReadAddress, toReadAddress } from "../../identity/same-address.ts";
import type { ReadAddress } from "../../identity/same-address.ts";
import type { PartyDraft } from "./party-draft.ts";
import { isChannel, withoutDevice } from "./party-names.ts";

/** The longest name or address that is looked up. */
const maxLength = 200;
/** Texts whose party is cached. */
const maxRemembered = 5000;

interface Known {
  readonly address: ReadAddress;
  readonly party: PartyDraft;
}

export class PartyIndex {
  readonly #ids = new Map<string, PartyDraft>();
  readonly #byKey = new Map<string, PartyDraft>();
  readonly #known: Known[] = [];
  readonly #found = new Map<string, PartyDraft | undefined>();

  /** Adds a name or address of a party. The first party with a name keeps it. */
  add(text: string, party: PartyDraft): void {
    const key = addressKey(text.slice(0, maxLength));
    const address = toReadAddress(text.slice(0, maxLength));
    if (!address.withheld && !this.#byKey.has(key)) {
      this.#byKey.set(key, party);
      this.#known.push({ address, party });
      this.#found.clear();
    }
  }

  /** Adds the ID of an endpoint or a call, which is unique to one party and compared as it is. */
  addId(id: string, party: PartyDraft): void {
    if (!this.#ids.has(id)) {
      this.#ids.set(id, party);
      this.#found.clear();
    }
  }

  byId(id: string | undefined): PartyDraft | undefined {
    return id === undefined ? undefined : this.#ids.get(id);
  }

  /** The party with exactly this name or address, in any spelling. */
  byAddress(text: string | undefined): PartyDraft | undefined {
    if (text === undefined || text === "") {
      return undefined;
    }
    const beginning = text.slice(0, maxLength);
    const known = this.#byKey.get(addressKey(beginning));
    const address = toReadAddress(beginning);
    return address.withheld
      ? undefined
      : (known ?? this.#known.find((each) => sameReadAddress(each.address, address))?.party);
  }

  /** The known party that a text in the log refers to. */
  find(text: string): PartyDraft | undefined {
    if (this.#found.has(text)) {
      return this.#found.get(text);
    }
    const party = this.#look(withoutDevice(text.slice(0, maxLength)));
    if (this.#found.size < maxRemembered) {
      this.#found.set(text, party);
    }
    return party;
  }

  #look(text: string): PartyDraft | undefined {
    return (
      this.byId(text) ??
      this.byAddress(text) ??
      (isChannel(text) ? this.byAddress(text.replace(/-[0-9a-f]{4,10}(?:;\d)?$/, "")) : undefined) ??
      this.#byPart(text) ??
      this.#byUser(text) ??
      this.#byEnding(text)
    );
  }

  /** "Maya Torres (+1 814 …)" and "201 <sip:201@host>": a name next to an address. */
  #byPart(text: string): PartyDraft | undefined {
    const parts = text.split(/[()<>]|(?<=\w)\s[-–—]\s/);
    return parts.length < 2
      ? undefined
      : parts.map((part) => this.byAddress(part.trim())).find((party) => party !== undefined);
  }

  /** The same extension or account at another host, as used by a switch and its phones, if only one party has it. */
  #byUser(text: string): PartyDraft | undefined {
    const { kind, user, withheld } = toReadAddress(text);
    return kind === "plain" || withheld || user === ""
      ? undefined
      : this.#only(({ address }) => address.user === user && address.kind !== "client");
  }

  /** A number without its country or area code, if only one party's number ends with it. */
  #byEnding(text: string): PartyDraft | undefined {
    const digits = digitsOf(toReadAddress(text));
    return digits === undefined
      ? undefined
      : this.#only(({ address }) => {
          const known = digitsOf(address);
          return known !== undefined && (known.endsWith(digits) || digits.endsWith(known));
        });
  }

  #only(fits: (known: Known) => boolean): PartyDraft | undefined {
    const parties = new Set(this.#known.filter(fits).map(({ party }) => party));
    return parties.size === 1 ? [...parties][0] : undefined;
  }
}

function digitsOf({ number }: ReadAddress): string | undefined {
  const digits = number?.international ?? number?.digits;
  return digits !== undefined && /^\d{7,}$/.test(digits) ? digits : undefined;
}

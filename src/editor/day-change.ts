import type * as vscode from "vscode";
import { dayKey, untilNextDay } from "../sessions/time/format.ts";
import { serviceTime } from "./service/service-time.ts";
import { displayZone } from "./time-zone.ts";

/** Timers stand still while a computer sleeps, so that none should wait for long. Milliseconds. */
const maxWaitMs = 60_000;

/** Calls back after each midnight: "Today" is another day then. */
export function onNextDay(changed: () => void): vscode.Disposable {
  let day = today();
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    const left = untilNextDay(serviceTime.now(), displayZone.name);
    timer = setTimeout(check, Math.min(left, maxWaitMs));
  };
  const check = (): void => {
    if (day !== today()) {
      day = today();
      changed();
    }
    wait();
  };
  wait();
  return { dispose: () => clearTimeout(timer) };
}

/** The day it is at the service, in the zone shown: "YYYY-MM-DD". */
export function today(): string {
  return dayKey(serviceTime.now(), displayZone.name);
}

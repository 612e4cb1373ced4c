import type * as vscode from "vscode";
import { dayKey, untilNextDay } from "../sessions/time/format.ts";
import { serviceTime } from "./service/service-time.ts";
import { displayZone } from "./time-zone.ts";

/** Timers pause while a computer sleeps, so none may wait for long. Milliseconds. */
const maxWaitMs = 60_000;

/** Calls back after each midnight, in the time zone of the service's times, because labels such as "Today" change. */
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

/** The current date at the service, in the displayed time zone: "YYYY-MM-DD". */
function today(): string {
  return dayKey(serviceTime.now(), displayZone.name);
}

import { promptSignIn } from "../../auth/sign-in-prompt.ts";
import { signInAsOther } from "../../ids.ts";
import type { ServiceChooser } from "../../service/chooser.ts";
import type { Connection } from "../../service/connection.ts";

/**
 * Signs in to the current service. The sample service has its own login, so nothing is asked. The user name of the saved login is
 * filled in, unless `argument` asks for another user.
 */
export async function signIn(
  connection: Connection,
  chooser: ServiceChooser,
  argument: unknown,
): Promise<boolean> {
  if (connection.environment.kind === "sample") {
    await chooser.exploreSample();
    return true;
  }
  return promptSignIn(connection, argument === signInAsOther ? "" : connection.login?.label);
}

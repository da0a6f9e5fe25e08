package org.warmline.admin;

import java.io.PrintWriter;
import org.warmline.settings.FaultsException;
import org.warmline.speech.SpeechException;
import org.warmline.store.DatabaseException;
import org.warmline.telephony.asterisk.AsteriskException;
import org.warmline.web.WebException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * What a command says when it could not run: for what an operator can mend, the sentence alone; for
 * all else, everything there is. Exit code 2 either way.
 */
public final class RunFailures implements CommandLine.IExecutionExceptionHandler {
  /** The command could not run. */
  public static final int COULD_NOT_RUN = 2;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof FaultsException
        || failure instanceof DatabaseException
        || failure instanceof SpeechException
        || failure instanceof WebException
        || failure instanceof AsteriskException
        || failure instanceof UsageException) {
      err.println(failure.getMessage());
    } else {
      err.println("An error of Warmline itself; please report it with what follows.");
      failure.printStackTrace(err);
    }
    return COULD_NOT_RUN;
  }
}

package org.warmline.actions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.ActionReport;

/** Runs a task on the records, once per key, and turns every failure into a failed report. */
final class RecordedAction implements DirectAction {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedAction.class);

  private final Records records;
  private final Task task;

  RecordedAction(Records records, Task task) {
    this.records = records;
    this.task = task;
  }

  @Override
  public String name() {
    return task.name();
  }

  @Override
  public ActionReport run(ActionRequest request) {
    try {
      return task.leavesTraces()
          ? records.once(name(), request, tables -> answer(request, tables))
          : records.lookUp(tables -> answer(request, tables));
    } catch (UnusableArgumentException e) {
      LOG.error("An action was asked for without what it needs", e);
      return failed("incomplete", request);
    } catch (RecordsException e) {
      LOG.error("An action could not reach the records", e);
      return switch (e.fault()) {
        case BUSY -> failed("busy", request);
        case UNAVAILABLE -> failed("unavailable", request);
      };
    }
  }

  private ActionReport answer(ActionRequest request, Tables tables) {
    return task.answer(request, tables).report(name(), request);
  }

  private ActionReport failed(String reason, ActionRequest request) {
    return Answer.failed(reason).report(name(), request);
  }
}

package dev.hookwarden.web.schedule;

import dev.hookwarden.schedule.boundary.ScheduleActs;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;

/** Does what the touched button of a schedule stands for. */
@RequestScoped
public class ScheduleButtons {
  @Inject private ScheduleActs acts;
  @Inject private Choice choice;

  /** Acts, and tells what came of it. */
  public void act() {
    on("pause", acts::pause, "The schedule is paused.");
    on("resume", acts::resume, "The schedule goes on.");
    on("run", acts::runNow, "It was fired; its run is on its way.");
  }

  private void on(String button, Consumer<UUID> act, String done) {
    choice
        .of(button)
        .ifPresent(
            id -> {
              if (Notices.attempt(() -> act.accept(Addresses.id(id)))) {
                Notices.success(done);
              }
            });
  }
}

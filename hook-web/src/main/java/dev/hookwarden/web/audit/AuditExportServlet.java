package dev.hookwarden.web.audit;

import dev.hookwarden.audit.boundary.AuditExport;
import dev.hookwarden.platform.HookwardenException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Hands the audit log over as a file, written while it is read. Changes nothing. */
public class AuditExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient AuditExport export;

  /** Creates the servlet. */
  @Inject
  public AuditExportServlet(AuditExport export) {
    this.export = export;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuditFilters filters = AuditFilters.of(request::getParameter);
    String format = String.valueOf(request.getParameter("format"));
    String name =
        switch (format) {
          case "log" -> "audit.log.jsonl";
          case "csv" -> "audit.csv";
          default -> "audit.jsonl";
        };
    response.setContentType(
        format.equals("csv") ? "text/csv;charset=UTF-8" : "application/x-ndjson");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    OutputStream out = response.getOutputStream();
    try {
      switch (format) {
        case "log" -> export.log(out);
        case "csv" -> export.table(filters.filter(), out);
        default -> export.lines(filters.filter(), out);
      }
    } catch (HookwardenException e) {
      response.reset();
      response.sendError(e.problem().status());
    }
  }
}

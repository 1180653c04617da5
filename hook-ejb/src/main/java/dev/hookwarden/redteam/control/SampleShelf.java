package dev.hookwarden.redteam.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.redteam.boundary.MarkView;
import dev.hookwarden.redteam.boundary.SampleView;
import dev.hookwarden.redteam.entity.AddedSample;
import dev.hookwarden.redteam.entity.SampleMark;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The samples of a workspace: those that come with the server and its own. */
@Dependent
public class SampleShelf {
  private static final int MOST_MARKS = 20;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final BuiltInSamples builtIn;

  /** Creates the bean. */
  @Inject
  public SampleShelf(BuiltInSamples builtIn) {
    this.builtIn = builtIn;
  }

  /** Samples in the order of their names, without their marks. */
  public List<SampleView> all(UUID workspace) {
    return Stream.concat(
            builtIn.all().stream(),
            entities
                .createQuery(
                    "select s from AddedSample s where s.workspace = :workspace", AddedSample.class)
                .setParameter("workspace", workspace)
                .getResultStream()
                .map(each -> each.view(List.of())))
        .sorted(Comparator.comparing(each -> each.sample().name()))
        .toList();
  }

  /** Samples in the order of their names, with their marks; those with a name after one. */
  public List<SampleView> page(UUID workspace, String after, int limit) {
    return all(workspace).stream()
        .filter(each -> each.sample().name().compareTo(after) > 0)
        .limit(limit)
        .map(each -> marked(workspace, each))
        .toList();
  }

  /**
   * One sample with its marks.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public SampleView require(UUID workspace, String name) {
    return builtIn
        .find(name)
        .or(() -> added(workspace, name).map(each -> each.view(List.of())))
        .map(each -> marked(workspace, each))
        .orElseThrow(() -> absent(name));
  }

  /** A sample of the workspace's own; empty if there is none. */
  public Optional<AddedSample> added(UUID workspace, String name) {
    return entities
        .createQuery(
            "select s from AddedSample s where s.workspace = :workspace and s.name = :name",
            AddedSample.class)
        .setParameter("workspace", workspace)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** How many samples of its own a workspace has. */
  public long count(UUID workspace) {
    return entities
        .createQuery(
            "select count(s) from AddedSample s where s.workspace = :workspace", Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** Adds a sample or a mark. */
  public void add(Object row) {
    entities.persist(row);
    entities.flush();
  }

  /** The refusal of a name that no sample has. */
  public static HookwardenException absent(String name) {
    return new HookwardenException(Problem.NOT_FOUND, "there is no sample '" + name + "'");
  }

  private SampleView marked(UUID workspace, SampleView sample) {
    List<MarkView> marks =
        entities
            .createQuery(
                "select m from SampleMark m where m.workspace = :workspace and m.sample = :sample"
                    + " order by m.id desc",
                SampleMark.class)
            .setParameter("workspace", workspace)
            .setParameter("sample", sample.sample().name())
            .setMaxResults(MOST_MARKS)
            .getResultStream()
            .map(SampleMark::view)
            .toList();
    return new SampleView(
        sample.sample(), sample.technique(), sample.added(), sample.retired(), marks);
  }
}

package dev.hookwarden.worker.guest;

import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * A file system in which nothing exists and nothing can be made. Python needs one to say "no such
 * module" in its own words; with no file system at all it fails with internal errors.
 */
final class EmptyFileSystem implements FileSystem {
  private static final Path ROOT = Path.of("/");

  @Override
  public Path parsePath(URI uri) {
    throw new UnsupportedOperationException("no URIs");
  }

  @Override
  public Path parsePath(String path) {
    return FileSystems.getDefault().getPath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... linkOptions)
      throws NoSuchFileException {
    throw missing(path);
  }

  @Override
  public void createDirectory(Path dir, FileAttribute<?>... attrs) throws AccessDeniedException {
    throw new AccessDeniedException(dir.toString());
  }

  @Override
  public void delete(Path path) throws NoSuchFileException {
    throw missing(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs)
      throws NoSuchFileException {
    throw missing(path);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter) throws NoSuchFileException {
    throw missing(dir);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return ROOT.resolve(path).normalize();
  }

  @Override
  public Path toRealPath(Path path, LinkOption... linkOptions) throws NoSuchFileException {
    throw missing(path);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws NoSuchFileException {
    throw missing(path);
  }

  private static NoSuchFileException missing(Path path) {
    return new NoSuchFileException(path.toString());
  }
}

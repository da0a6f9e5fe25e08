package org.warmline.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the folders of one Asterisk, with the shipped files and a test's own ports in them. */
final class AsteriskFolders {
  /** From the SIP port to the one where the trunk's calls to the outside go. */
  static final int TRUNK_OFFSET = 2;

  private AsteriskFolders() {}

  static void prepare(Chroot chroot, Slot slot, AsteriskOptions options) throws IOException {
    Path home = chroot.outside(slot.folder());
    clear(home);
    for (String name : new String[] {"run", "log", "spool", "lib", "whispers"}) {
      Files.createDirectories(home.resolve(name));
    }
    // Before it is followed: a file that comes later is noticed a second late.
    Files.createFile(home.resolve("log/messages.log"));
    configure(ConfigFolder.copyTo(home.resolve("etc")), slot, options);
    chroot.run("chown", "-R", "asterisk:asterisk", slot.folder());
  }

  /**
   * A test that was killed leaves its Asterisk and its telephones behind; whoever has the slot now
   * may end them.
   */
  private static void clear(Path home) throws IOException {
    Path pid = home.resolve("pid");
    if (Files.exists(pid)) {
      Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(Files.readString(pid)));
      left.filter(handle -> isOf(home, handle)).ifPresent(AsteriskFolders::end);
    }
    String phones = home.getParent().getFileName() + "/" + home.getFileName() + "/sipp-";
    ProcessHandle.allProcesses()
        .filter(handle -> handle.info().commandLine().filter(l -> l.contains(phones)).isPresent())
        .forEach(AsteriskFolders::end);
    if (Files.exists(home)) {
      try (Stream<Path> all = Files.walk(home)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static boolean isOf(Path home, ProcessHandle handle) {
    String config = "/" + home.getFileName() + "/etc/asterisk.conf";
    return handle.info().commandLine().filter(line -> line.contains(config)).isPresent();
  }

  private static void end(ProcessHandle handle) {
    handle.destroyForcibly();
    handle.onExit().join();
  }

  private static void configure(ConfigFolder files, Slot slot, AsteriskOptions options)
      throws IOException {
    String home = slot.folder();
    files.append("asterisk.conf", "[directories]");
    files.append("asterisk.conf", "astetcdir = " + home + "/etc");
    files.append("asterisk.conf", "astvarlibdir = " + home + "/lib");
    files.append("asterisk.conf", "astdbdir = " + home + "/lib");
    files.append("asterisk.conf", "astspooldir = " + home + "/spool");
    files.append("asterisk.conf", "astrundir = " + home + "/run");
    files.append("asterisk.conf", "astlogdir = " + home + "/log");
    files.set("pjsip.conf", "bind = 127.0.0.1:5060", "bind = 127.0.0.1:" + slot.sipPort());
    files.set(
        "pjsip.conf",
        "contact = sip:127.0.0.1:5070",
        "contact = sip:127.0.0.1:" + (slot.sipPort() + TRUNK_OFFSET));
    // SIPp's scenarios know calls only, and take being asked for one.
    files.set("pjsip.conf", "qualify_frequency = 60", "qualify_frequency = 0");
    files.replaceAll("musiconhold-warmline.conf", "/var/spool/warmline/", home + "/whispers/");
    // A second SIPp tells where a phone is, from a port of its own.
    files.set("pjsip.conf", "rewrite_contact = yes", "rewrite_contact = no");
    files.set("rtp.conf", "rtpstart = 20000", "rtpstart = " + slot.firstRtpPort());
    files.set("rtp.conf", "rtpend = 20999", "rtpend = " + slot.lastRtpPort());
    files.set("manager.conf", "port = 5038", "port = " + slot.managerPort());
    files.set("manager.conf", "secret = change-me-manager", "secret = " + options.secret());
    files.set("extensions.conf", "WL_AGI = 127.0.0.1:4573", "WL_AGI = " + text(options.agi()));
    files.set(
        "extensions.conf", "WL_AUDIO = 127.0.0.1:9092", "WL_AUDIO = " + text(options.audio()));
    files.set("extensions.conf", "WL_RINGING = 20", "WL_RINGING = " + options.ringSeconds());
    files.set("extensions.conf", "WL_WAITING = 60", "WL_WAITING = " + options.waitingSeconds());
    files.set("extensions.conf", "WL_LAST_NUMBER =", "WL_LAST_NUMBER = " + options.lastNumber());
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}

package io.drydock.environment;

/**
 * What Drydock found out about a host when it was added.
 *
 * @param operatingSystem as {@code uname -s} says: {@code Linux}
 * @param hostName as {@code uname -n} says
 * @param homeFolder the user's home
 * @param uid the user's numeric id
 * @param gid the user's numeric group
 * @param binaryPath a folder for Drydock's helpers, at least three levels below one that the user
 *     can write (contract §4); exists
 * @param scratchPath a folder that the user can write; exists
 * @param jqPath what DLPX_BIN_JQ is set to
 * @param sharesFileSystem whether the host sees this machine's file system, proven with a marker
 *     file
 */
public record HostFacts(
    String operatingSystem,
    String hostName,
    String homeFolder,
    int uid,
    int gid,
    String binaryPath,
    String scratchPath,
    String jqPath,
    boolean sharesFileSystem) {}

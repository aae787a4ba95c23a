/** The workflows of VDBs, one class a row of contract §5. */
@NullMarked
package io.drydock.workflow.vdb;

import org.jspecify.annotations.NullMarked;

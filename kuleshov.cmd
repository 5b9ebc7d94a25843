@echo off
rem Runs Kuleshov from its checkout, building first whatever is missing or older than its sources.
rem Standard output belongs to the program: whatever this script has to say goes to standard error.
setlocal EnableExtensions DisableDelayedExpansion

set "KULESHOV_DIR=%~dp0"
set "KULESHOV_DIR=%KULESHOV_DIR:~0,-1%"
set "KULESHOV_OUT=%KULESHOV_DIR%\plugin-app\target\kuleshov"

set "KULESHOV_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "KULESHOV_JAVA=%JAVA_HOME%\bin\java.exe"
"%KULESHOV_JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo kuleshov: Java is missing; install a JDK 17 or newer.>&2
  exit /b 1
)
rem An option that only Java 16 and newer know stands in for reading the version.
"%KULESHOV_JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>nul
if errorlevel 1 (
  echo kuleshov: %KULESHOV_JAVA% is not Java 17 or newer; install a JDK 17 or point JAVA_HOME at one.>&2
  exit /b 1
)

powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$d = $env:KULESHOV_DIR; $s = Join-Path $env:KULESHOV_OUT 'stamp';" ^
  "if (-not (Test-Path -LiteralPath $s)) { exit 2 };" ^
  "$t = (Get-Item -LiteralPath $s).LastWriteTimeUtc;" ^
  "$p = @(Get-Item -LiteralPath (Join-Path $d 'pom.xml')) + @(Get-ChildItem -LiteralPath $d -Directory | ForEach-Object { Get-Item -ErrorAction Ignore -LiteralPath (Join-Path $_.FullName 'pom.xml') });" ^
  "if ($p | Where-Object { $_.LastWriteTimeUtc -gt $t }) { exit 2 };" ^
  "$f = Get-ChildItem -LiteralPath $d -Directory | Where-Object { $_.Name -like 'plugin-*' -or $_.Name -eq 'native-bridge' } | ForEach-Object { Get-ChildItem -Recurse -ErrorAction Ignore -LiteralPath (Join-Path $_.FullName 'src\main') };" ^
  "if ($f | Where-Object { $_.LastWriteTimeUtc -gt $t }) { exit 3 }; exit 0"
if %errorlevel% equ 0 goto run
if %errorlevel% equ 3 (
  echo Building Kuleshov ^(sources changed^) ...>&2
) else (
  echo Building Kuleshov ^(first run^) ...>&2
  if exist "%KULESHOV_OUT%\lib" rmdir /s /q "%KULESHOV_OUT%\lib"
)

where mvn >nul 2>nul
if errorlevel 1 (
  echo kuleshov: Maven ^(mvn^) is needed to build Kuleshov; install Maven 3.8 or newer.>&2
  exit /b 1
)
if not exist "%KULESHOV_OUT%" mkdir "%KULESHOV_OUT%"
rem Stamped with the start: a file saved during the build is newer and causes the next one.
type nul >"%KULESHOV_OUT%\stamp.new"
pushd "%KULESHOV_DIR%"
call mvn -q -B -pl plugin-app -am -DskipTests -Dmaven.test.skip=true -Dnative.skip=true package >"%KULESHOV_OUT%\build.log" 2>&1
if errorlevel 1 (
  popd
  type "%KULESHOV_OUT%\build.log" >&2
  echo kuleshov: the build failed; its output is above and in %KULESHOV_OUT%\build.log.>&2
  exit /b 1
)
popd
move /y "%KULESHOV_OUT%\stamp.new" "%KULESHOV_OUT%\stamp" >nul

:run
set "KULESHOV_NATIVE=%LOCALAPPDATA%\kuleshov\native"
if defined KULESHOV_CACHE set "KULESHOV_NATIVE=%KULESHOV_CACHE%\native"
rem Thread pools that spin beside each other cost many times what they gain.
set OMP_NUM_THREADS=1
if not defined OPENCV_LOG_LEVEL set OPENCV_LOG_LEVEL=ERROR
"%KULESHOV_JAVA%" ^
  -XX:+UseSerialGC -Xmx900m -Xss2m -Xshare:auto --enable-native-access=ALL-UNNAMED ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true ^
  -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=1 -Dai.djl.pytorch.num_interop_threads=1 ^
  "-DDJL_CACHE_DIR=%KULESHOV_NATIVE%" "-DENGINE_CACHE_DIR=%KULESHOV_NATIVE%" ^
  "-Dorg.bytedeco.javacpp.cachedir=%KULESHOV_NATIVE%\javacpp" ^
  "-Dkuleshov.home=%KULESHOV_DIR%" %KULESHOV_JAVA_OPTS% ^
  -cp "%KULESHOV_OUT%\lib\*" dev.kuleshov.app.cli.Main %*
exit /b %errorlevel%

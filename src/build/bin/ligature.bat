@echo off
rem Starts Ligature: without arguments its window, else a command of the command line.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined JAVA25_HOME set "java=%JAVA25_HOME%\bin\java"
set "version=0"
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1" ^| findstr /c:" version "') do (
    for /f "delims=.+- tokens=1" %%m in ("%%~v") do set "version=%%m"
)
if %version% lss 25 (
    echo Ligature needs Java 25 or newer: install a JDK 25 or set JAVA25_HOME or JAVA_HOME to one. 1>&2
    exit /b 3
)
"%java%" --module-path "%home%\javafx" @fx.options@ -cp "%home%\lib\*" @main.class@ %*

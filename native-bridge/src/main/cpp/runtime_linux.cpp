// The C++ library that is linked into the plug-in keeps memory for exceptions in need. Nothing gives
// it back when the plug-in is let go, so that every load would cost another 72 KB.
namespace __gnu_cxx {

void __freeres();

}  // namespace __gnu_cxx

__attribute__((destructor)) static void giveBack() { __gnu_cxx::__freeres(); }
